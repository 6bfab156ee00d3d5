package org.unionhall.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.sheet.SampleSheets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors for programs: the whole way with jobs, asked twice, and by those who have no business there. */
@HallTest
class RosterImportDoorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DOOR = "/api/v1/roster-imports";

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private JdbcClient jdbc;
    @TempDir
    private Path folder;

    private Unit works;
    private Visitor officer;

    @BeforeEach
    void plant() {
        works = tree.base(tree.county(tree.city()));
        officer = new Visitor(port).withToken(accounts.open(works, Role.UNIT_OFFICER));
    }

    @Test
    void theWholeWay() throws Exception {
        Path file = SampleSheets.national(folder.resolve("roster.xlsx"), List.of(Roster.row("王一"), Roster.row("王二"),
                Roster.row(null), Roster.with(Roster.row("王三"), "性别", "女")));
        Answer begun = officer.upload(DOOR + "?unit=" + works.code(), file, "Idempotency-Key", "once");
        assertThat(begun.status()).isEqualTo(202);
        long id = json(begun).path("id").asLong();
        Answer again = officer.upload(DOOR + "?unit=" + works.code(), file, "Idempotency-Key", "once");
        assertThat(json(again).path("id").asLong()).isEqualTo(id);

        JsonNode preview = await(id, "PREVIEWED");
        assertThat(preview.path("rows")).isEqualTo(JSON.readTree("""
                {"total":4,"new":2,"changed":0,"same":0,"warning":1,"error":1}"""));
        JsonNode errors = json(officer.get(DOOR + "/" + id + "/rows?state=error"));
        assertThat(errors.path("items").size()).isEqualTo(1);
        assertThat(errors.at("/items/0/row").asInt()).isEqualTo(7);
        assertThat(errors.at("/items/0/codes/0").asString()).isEqualTo("NAME_MISSING");
        assertThat(errors.at("/items/0/messages/0").asString()).isEqualTo("没有姓名。实名制要求必填，请补上。");
        JsonNode first = json(officer.get(DOOR + "/" + id + "/rows?limit=3"));
        assertThat(first.path("next").asInt()).isEqualTo(7);
        JsonNode second = json(officer.get(DOOR + "/" + id + "/rows?limit=3&after=7"));
        assertThat(second.at("/items/0/name").asString()).isEqualTo("王三");

        assertThat(officer.json("POST", DOOR + "/" + id + "/commit", null).status()).isEqualTo(202);
        assertThat(officer.json("POST", DOOR + "/" + id + "/commit", null).status()).isEqualTo(202);
        assertThat(await(id, "COMMITTED").path("written").asInt()).isEqualTo(3);
        assertThat(officer.json("POST", DOOR + "/" + id + "/commit", null).status()).isEqualTo(202);
        assertThat(members()).isEqualTo(3);
        Answer back = officer.get(DOOR + "/" + id + "/file?only=bad");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.header("Content-Disposition")).contains("roster-");

        assertThat(officer.json("DELETE", DOOR + "/" + id, null).status()).isEqualTo(422);
        JsonNode undone = json(officer.json("POST", DOOR + "/" + id + "/undo", null));
        assertThat(undone.path("state").asString()).isEqualTo("UNDONE");
        assertThat(officer.json("POST", DOOR + "/" + id + "/undo", null).status()).isEqualTo(200);
        assertThat(members()).isZero();
        assertThat(officer.get(DOOR + "/" + id + "/file").body()).contains("FILE_GONE");
    }

    @Test
    void cancelledBeforeWritingItLeavesNothing() throws Exception {
        long id = previewed();
        assertThat(officer.json("DELETE", DOOR + "/" + id, null).status()).isEqualTo(204);
        assertThat(officer.json("DELETE", DOOR + "/" + id, null).status()).isEqualTo(204);
        assertThat(await(id, "CANCELLED").path("state").asString()).isEqualTo("CANCELLED");
        assertThat(officer.json("POST", DOOR + "/" + id + "/commit", null).body()).contains("NOT_PREVIEWED");
        assertThat(jdbc.sql("select count(*) from membership.import_row where import_id = :id").param("id", id)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void columnsMayBeTold() throws Exception {
        Path file = SampleSheets.utf8(folder.resolve("a.csv"), List.of("姓名", "性别", "号"),
                List.of(List.of("甲", "男", Roster.man())));
        long id = json(officer.upload(DOOR + "?unit=" + works.code(), file)).path("id").asLong();
        assertThat(await(id, "FAILED").path("problem").asString()).startsWith("没有认出必需的列：证件号码。");
        for (String wrong : List.of("{\"0\":null}", "{\"2\":\"nope\"}", "{\"-1\":\"number\"}", "{\"999999\":\"number\"}", "[]")) {
            assertThat(officer.json("PUT", DOOR + "/" + id + "/columns", wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(officer.json("PUT", DOOR + "/" + id + "/columns", "{\"2\":\"number\"}").status()).isEqualTo(202);
        assertThat(await(id, "PREVIEWED").at("/rows/new").asInt()).isEqualTo(1);
    }

    @Test
    void everyDoorIsShutToStrangers() throws Exception {
        long id = previewed();
        Unit other = tree.base(tree.county(tree.city()));
        Visitor stranger = new Visitor(port).withToken(accounts.open(other, Role.UNIT_OFFICER));
        Visitor upper = new Visitor(port).withToken(accounts.open(tree.top(), Role.UPPER_OFFICER));
        Visitor administrator = new Visitor(port).withToken(accounts.open(works, Role.ADMINISTRATOR));
        Visitor nobody = new Visitor(port);
        for (var door : List.of("GET ", "GET /rows", "GET /file", "POST /commit", "POST /undo", "DELETE ",
                "PUT /columns")) {
            String[] ask = door.split(" ", -1);
            String path = DOOR + "/" + id + ask[1];
            String body = ask[0].equals("PUT") ? "{}" : null;
            assertThat(stranger.json(ask[0], path, body).status()).as(door).isEqualTo(404);
            assertThat(upper.json(ask[0], path, body).status()).as("upper " + door).isEqualTo(404);
            assertThat(administrator.json(ask[0], path, body).status()).as("administrator " + door).isEqualTo(403);
            assertThat(nobody.json(ask[0], path, body).status()).as("nobody " + door).isEqualTo(401);
        }
        Path file = SampleSheets.utf8(folder.resolve("a.csv"), List.of("姓名", "证件号码"),
                List.of(List.of("甲", Roster.man())));
        assertThat(stranger.upload(DOOR + "?unit=" + works.code(), file).status()).isEqualTo(404);
        assertThat(json(stranger.get(DOOR)).path("items").size()).isZero();
        assertThat(json(officer.get(DOOR)).path("items").size()).isEqualTo(1);
        assertThat(officer.get(DOOR + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void twoAtOnceWriteOnce() throws Exception {
        long id = previewed();
        var asking = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            asking.add(Thread.startVirtualThread(() -> officer.json("POST", DOOR + "/" + id + "/commit", null)));
        }
        for (Thread thread : asking) {
            thread.join();
        }
        await(id, "COMMITTED");
        assertThat(members()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from membership.change where import_id = :id").param("id", id)
                .query(Integer.class).single()).isEqualTo(2);
    }

    private long previewed() throws Exception {
        Path file = SampleSheets.national(folder.resolve("r.xlsx"), List.of(Roster.row("赵一"), Roster.row("赵二")));
        long id = json(officer.upload(DOOR + "?unit=" + works.code(), file)).path("id").asLong();
        await(id, "PREVIEWED");
        return id;
    }

    private JsonNode await(long id, String state) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            JsonNode now = json(officer.get(DOOR + "/" + id));
            if (now.path("state").asString().equals(state)) {
                return now;
            }
            assertThat(Instant.now()).as("waiting for " + state + ", is " + now).isBefore(end);
            Thread.sleep(50);
        }
    }

    private int members() {
        return jdbc.sql("select count(*) from membership.member where unit_id = :unit").param("unit", works.id())
                .query(Integer.class).single();
    }

    private static JsonNode json(Answer answer) {
        return JSON.readTree(answer.body());
    }
}
