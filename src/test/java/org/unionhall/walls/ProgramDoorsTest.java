package org.unionhall.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program walks through all its doors, as it would on its first day: token, tree, roster, figures, trail. */
@HallTest
@ExtendWith(OutputCaptureExtension.class)
class ProgramDoorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1";

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

    private Unit county;
    private Unit street;
    private Unit other;
    private String login;
    private Visitor program;

    @BeforeEach
    void county() {
        county = tree.county(tree.city());
        street = tree.under(county, "FEDERATION", "TOWNSHIP");
        other = tree.under(county, "FEDERATION", "TOWNSHIP");
        login = accounts.open(county, Role.UPPER_OFFICER, Role.ADMINISTRATOR);
        program = new Visitor(port).withToken(login);
    }

    @Test
    void aDayOfAProgram() throws Exception {
        JsonNode me = ok(program.get(API + "/me"), 200);
        assertThat(me.at("/posts/0/unit").asString()).isEqualTo(county.code());

        String code = TestTree.code();
        JsonNode works = ok(post("/units", """
                {"code":"%s","name":"一日机械厂工会","kind":"SINGLE_BASE","parent":"%s","on":"2020-01-01"}"""
                .formatted(code, street.code())), 201);
        assertThat(works.path("level").asString()).isEqualTo("BASE");
        ok(post("/units/" + code + "/moves", """
                {"to":"%s","on":"2021-01-01","reason":"区划调整"}""".formatted(other.code())), 200);
        assertThat(ok(program.get(API + "/units/" + code + "?on=2020-06-01"), 200).path("parent").asString())
                .isEqualTo(street.code());
        JsonNode page = ok(program.get(API + "/units?under=" + county.code() + "&limit=1"), 200);
        List<String> codes = new ArrayList<>();
        while (true) {
            codes.add(page.at("/items/0/code").asString());
            if (page.path("next").isNull()) {
                break;
            }
            page = ok(program.get(API + "/units?under=" + county.code() + "&limit=1&after=" + page.path("next").asString()),
                    200);
        }
        assertThat(codes).containsExactlyInAnyOrder(county.code(), street.code(), other.code(), code);

        Visitor clerk = new Visitor(port).withToken(clerk(code));
        Path file = Files.writeString(folder.resolve("花名册.csv"), """
                姓名,证件号码,移动电话
                甲一,11010519491231002X,13800138000
                乙二,110105194912310021,
                """);
        long id = ok(clerk.upload(API + "/roster-imports?unit=" + code, file), 202).path("id").asLong();
        await(clerk, id, "PREVIEWED");
        JsonNode rows = ok(clerk.get(API + "/roster-imports/" + id + "/rows?state=error"), 200);
        assertThat(rows.at("/items/0/row").asInt()).isEqualTo(3);
        assertThat(rows.at("/items/0/codes").valueStream().map(JsonNode::asString)).containsExactly("ID_CHECKSUM");
        ok(clerk.json("POST", API + "/roster-imports/" + id + "/commit", null), 202);
        await(clerk, id, "COMMITTED");
        assertThat(figure(program, county.code())).isEqualTo(1);
        assertThat(figure(clerk, code)).isEqualTo(1);
        assertThat(ok(program.get(API + "/units/" + other.code()), 200).path("members").asInt()).isEqualTo(1);
        assertThat(clerk.get(API + "/roster-imports/" + id + "/file").body()).contains("乙二").contains("原因");

        JsonNode member = ok(clerk.get(API + "/members?idNumber=11010519491231002X"), 200).at("/items/0");
        assertThat(member.path("idNumber").asString()).isEqualTo("1101**********002X");
        assertThat(ok(clerk.get(API + "/members/" + member.path("id").asLong()), 200).path("name").asString()).isEqualTo("甲一");
        ok(clerk.json("POST", API + "/roster-imports/" + id + "/undo", null), 200);
        assertThat(figure(program, county.code())).isZero();
        ok(post("/units/" + code + "/dissolutions", "{\"reason\":\"企业注销\"}"), 200);

        JsonNode trail = ok(program.get(API + "/audit?limit=1"), 200);
        assertThat(trail.at("/items/0/act").asString()).isEqualTo("UNIT_DISSOLVE");
        JsonNode before = ok(program.get(API + "/audit?limit=1&after=" + trail.path("next").asString()), 200);
        assertThat(before.at("/items/0/id").asLong()).isLessThan(trail.at("/items/0/id").asLong());
    }

    @ParameterizedTest
    @CsvSource({"/units?after=nowhere, after", "/units?kind=CASTLE, kind", "/units?status=GONE, status",
            "/units?limit=many, limit", "/audit?after=2026-13-45-x, after", "/figures, unit", "/roster-imports?after=x, after"})
    void saysWhichPartOfTheQuestionItCannotRead(String path, String field) {
        JsonNode problem = ok(program.get(API + path), 400);
        assertThat(problem.path("code").asString()).isEqualTo("MALFORMED");
        assertThat(problem.at("/fields/0/field").asString()).isEqualTo(field);
    }

    /** What cannot be decoded, stored or put together is the asker's mistake, not a fault of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"/units?name=%FF", "/members?idNumber=11010519491231002X%FF", "/units?under=%00", "/units/a%00b",
            "/figures?unit=%00", "/audit?who=%00", "/units?name=%00&kind=SINGLE_BASE", "/members?under=%00"})
    void whatCannotBeReadIsNoFault(String path, CapturedOutput output) {
        assertThat(program.get(API + path).status()).isIn(400, 404);
        assertThat(output.getAll()).doesNotContain("故障", "11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /units | {"code":"N0","name":"a\\u0000","kind":"SINGLE_BASE","parent":"%s"}
            /units | {"code":"N0","name":"a","kind":"SINGLE_BASE","parent":"%s","address":"a\\u0000"}
            /units | {"code":"N0","name":"a","kind":"SINGLE_BASE","parent":"%s","legalOn":"+999999999-01-01"}
            /units | {"code":"N0","name":"a","kind":"SINGLE_BASE","parent":"%s","employers":[null]}
            /units | []
            /tokens | {"username":"\\u0000","password":"x"}""")
    void noBodyIsAFault(String path, String body) {
        Answer answer = post(path, body.formatted(street.code()));
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    }

    /** A file that breaks off before its first byte has left is a page with a sentence, not a file with one in it. */
    @Test
    void aFileThatCannotBeginIsAPage(CapturedOutput output) {
        Answer answer = new Visitor(port).signedIn(login).get("/units/export?kind=%00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(output.getAll()).doesNotContain("故障");
    }

    @Test
    void aFileThatIsNotSentAsOneIsNoFault() {
        Visitor clerk = new Visitor(port).withToken(accounts.open(tree.base(street), Role.UNIT_OFFICER));
        String path = API + "/roster-imports?unit=" + street.code();
        assertThat(clerk.json("POST", path, "{}").status()).isEqualTo(400);
        assertThat(clerk.send("POST", path, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form").status())
                .isEqualTo(400);
    }

    @Test
    void readsNoKeyAndNoStateThatDoesNotExist() {
        Visitor clerk = new Visitor(port).withToken(accounts.open(tree.base(street), Role.UNIT_OFFICER));
        assertThat(clerk.get(API + "/members?after=nowhere").status()).isEqualTo(400);
        assertThat(clerk.get(API + "/members?status=NICE").status()).isEqualTo(400);
        assertThat(clerk.get(API + "/members?status=RETAINED").status()).isEqualTo(200);
    }

    @Test
    void whoIsNotKnownIsNobody() {
        var stranger = new Visitor(port, "127.0.0.41");
        Answer wrong = stranger.json("POST", API + "/tokens", credentials(login, "wrong-guess-1"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(wrong.body()).contains("WRONG_LOGIN");
        for (int i = 0; i < 4; i++) {
            stranger.json("POST", API + "/tokens", credentials(login, "wrong-guess-1"));
        }
        Answer locked = stranger.json("POST", API + "/tokens", credentials(login, TestAccounts.PASSWORD));
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.body()).contains("LOCKED");
        assertThat(stranger.json("POST", API + "/tokens", "{}").status()).isEqualTo(422);
        assertThat(stranger.json("POST", API + "/tokens", "{").status()).isEqualTo(400);
        stranger.bearer("made-up");
        assertThat(stranger.get(API + "/me").status()).isEqualTo(401);
        assertThat(stranger.get(API + "/me").header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aTokenEnds() {
        jdbc.sql("update access.session set expires_at = now() - interval '1 second' where account_id = :id")
                .param("id", accounts.id(login)).update();
        assertThat(program.get(API + "/me").status()).isEqualTo(401);
        Visitor again = new Visitor(port).withToken(login);
        assertThat(again.json("DELETE", API + "/tokens", null).status()).isEqualTo(204);
        assertThat(again.get(API + "/me").status()).isEqualTo(401);
    }

    /** A path written in another way is the same door with the same lock. */
    @Test
    void noCookieOpensADoorForPrograms() {
        var browser = new Visitor(port).signedIn(login);
        assertThat(browser.get("/%61pi/v1/me").status()).isEqualTo(401);
        assertThat(browser.json("POST", "/%61pi/v1/units/" + street.code() + "/renamings",
                "{\"name\":\"改名\",\"reason\":\"试\"}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"POST, /units, text/plain, 415, MEDIA_TYPE", "DELETE, /units, application/json, 405, METHOD_NOT_ALLOWED",
            "GET, /nowhere, application/json, 404, NOT_HERE"})
    void everyNoHasACode(String method, String path, String type, int status, String code) {
        Answer answer = program.send(method, API + path, type, method.equals("POST") ? "x" : null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private String clerk(String unit) {
        long id = jdbc.sql("select id from organization.unit where code = :code").param("code", unit).query(Long.class).single();
        return accounts.open(id, Role.UNIT_OFFICER);
    }

    private static String credentials(String username, String password) {
        return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
    }

    private Answer post(String path, String body) {
        return program.json("POST", API + path, body);
    }

    private static JsonNode ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static long figure(Visitor asker, String unit) {
        return ok(asker.get(API + "/figures?unit=" + unit), 200).path("items").valueStream()
                .filter(item -> item.path("code").asString().equals("member.count")).findFirst().orElseThrow()
                .path("value").asLong();
    }

    private static void await(Visitor asker, long id, String state) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            JsonNode now = ok(asker.get(API + "/roster-imports/" + id), 200);
            if (now.path("state").asString().equals(state)) {
                return;
            }
            assertThat(Instant.now()).as("waiting for " + state + ", is " + now).isBefore(end);
            Thread.sleep(50);
        }
    }
}
