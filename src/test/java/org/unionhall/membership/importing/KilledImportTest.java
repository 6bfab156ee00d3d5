package org.unionhall.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.unionhall.UnionHall;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.ChildProgram;
import org.unionhall.platform.sheet.SampleSheets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** kill -9 while a roster is read and while it is written: after the next start all of it is there, or nothing. */
class KilledImportTest {

    private static final int ROWS = 40_000;
    private static final String DOOR = "/api/v1/roster-imports";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path home;

    private String login;
    private String unit;

    @Test
    void allOrNothing() throws Exception {
        plant();
        Path file = roster();
        long id;
        try (var first = ChildProgram.start(home, Map.of()).awaitReady()) {
            Visitor clerk = clerk(first);
            id = json(clerk.upload(DOOR + "?unit=" + unit, file).body()).path("id").asLong();
            await(clerk, id, now -> now.at("/rows/total").asInt() > 0);
            first.kill();
        }
        try (var second = ChildProgram.start(home, Map.of()).awaitReady()) {
            Visitor clerk = clerk(second);
            JsonNode preview = await(clerk, id, now -> now.path("state").asString().equals("PREVIEWED"));
            assertThat(preview.at("/rows/new").asInt()).isEqualTo(ROWS);
            assertThat(count("membership.import_row")).isEqualTo(ROWS);
            assertThat(clerk.json("POST", DOOR + "/" + id + "/commit", null).status()).isEqualTo(202);
            await(clerk, id, now -> now.path("progress").asInt() >= 45);
            assertThat(state(clerk, id)).isEqualTo("COMMITTING");
            second.kill();
        }
        try (var third = ChildProgram.start(home, Map.of()).awaitReady()) {
            Visitor clerk = clerk(third);
            await(clerk, id, now -> !now.path("state").asString().equals("COMMITTING"));
            assertThat(state(clerk, id)).isEqualTo("COMMITTED");
            assertThat(count("membership.member")).isEqualTo(ROWS);
            assertThat(count("membership.change")).isEqualTo(ROWS);
            assertThat(count("people.person")).isEqualTo(ROWS);
            JsonNode figures = json(clerk.get("/api/v1/figures?unit=" + unit).body());
            assertThat(figures.path("items").valueStream()
                    .filter(one -> one.path("code").asString().equals("member.count"))
                    .map(one -> one.path("value").asInt()).toList()).containsExactly(ROWS);
            serverKilled();
            third.kill();
        }
        assertThat(home.resolve("tmp/roster")).as("nothing in the clear for longer than it is read")
                .isEmptyDirectory();
    }

    @Test
    void aPreviewLostWithTheDatabaseServerIsReadAgain() throws Exception {
        plant();
        long id;
        try (var first = ChildProgram.start(home, Map.of()).awaitReady()) {
            Visitor clerk = clerk(first);
            Path file = SampleSheets.national(home.resolve("r.xlsx"), List.of(Roster.row("王一"), Roster.row(null)));
            id = json(clerk.upload(DOOR + "?unit=" + unit, file).body()).path("id").asLong();
            await(clerk, id, now -> now.path("state").asString().equals("PREVIEWED"));
            serverKilled();
            first.kill();
        }
        try (var second = ChildProgram.start(home, Map.of()).awaitReady()) {
            Visitor clerk = clerk(second);
            JsonNode again = await(clerk, id, now -> now.path("state").asString().equals("PREVIEWED"));
            assertThat(again.at("/rows/error").asInt()).isEqualTo(1);
            assertThat(count("membership.import_row")).isEqualTo(2);
        }
    }

    private void plant() {
        try (ConfigurableApplicationContext hall = new SpringApplicationBuilder(UnionHall.class)
                .properties("server.port=0").run("--unionhall.home=" + home)) {
            TestTree tree = hall.getBean(TestTree.class);
            Unit works = tree.base(tree.county(tree.city()));
            unit = works.code();
            login = hall.getBean(TestAccounts.class).open(works, Role.UNIT_OFFICER);
        }
    }

    private Path roster() throws IOException {
        var text = new StringBuilder("姓名,证件号码\n");
        for (int i = 0; i < ROWS; i++) {
            String number = Roster.man(LocalDate.of(1970, 1, 1).plusDays(i % 9_000));
            text.append("赵").append(i % 10).append(',').append(number).append('\n');
        }
        return Files.writeString(home.resolve("roster.csv"), text, StandardCharsets.UTF_8);
    }

    private Visitor clerk(ChildProgram program) throws IOException {
        return new Visitor(URI.create(program.url()).getPort()).withToken(login);
    }

    private JsonNode await(Visitor clerk, long id, Predicate<JsonNode> until) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (true) {
            JsonNode now = json(clerk.get(DOOR + "/" + id).body());
            if (until.test(now)) {
                return now;
            }
            assertThat(Instant.now()).as(now.toString()).isBefore(end);
            Thread.sleep(10);
        }
    }

    private String state(Visitor clerk, long id) {
        return json(clerk.get(DOOR + "/" + id).body()).path("state").asString();
    }

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private int count(String table) throws Exception {
        try (var connection = connection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connection() throws Exception {
        List<String> postmaster = new ArrayList<>(Files.readAllLines(home.resolve("pg/postmaster.pid")));
        String password = Files.readString(home.resolve("secrets/database-password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/unionhall",
                "unionhall", password);
    }

    private void serverKilled() throws Exception {
        long server = Long.parseLong(Files.readAllLines(home.resolve("pg/postmaster.pid")).getFirst().strip());
        ProcessHandle process = ProcessHandle.of(server).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
