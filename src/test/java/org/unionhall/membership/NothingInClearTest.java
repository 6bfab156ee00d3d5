package org.unionhall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.Phone;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.home.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Target S8: numbers that were imported, searched for, revealed and exported stand nowhere in the clear. */
@HallTest
@ExtendWith(OutputCaptureExtension.class)
class NothingInClearTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IMPORTS = "/api/v1/roster-imports/";

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ScopedReads reads;
    @Autowired
    private Home home;
    @TempDir
    private Path folder;

    private final Document known = TestMembers.document();
    private final Document waiting = TestMembers.document();
    private final Phone phone = TestMembers.phone();
    private String damaged;
    private Unit works;
    private Visitor program;
    private Visitor officer;

    @BeforeEach
    void works() {
        works = tree.base(tree.county(tree.city()));
        String login = accounts.open(works, Role.UNIT_OFFICER);
        program = new Visitor(port).withToken(login);
        officer = new Visitor(port).signedIn(login);
        char last = known.number().charAt(17);
        damaged = known.number().substring(0, 17) + (last == '5' ? '6' : '5');
    }

    @Test
    void nowhereInTheHomeNorInTheLog(CapturedOutput output) throws Exception {
        long written = handIn(known);
        program.json("POST", IMPORTS + written + "/commit", null);
        await(written, "COMMITTED");
        handIn(waiting);
        assertThat(program.get("/api/v1/members?idNumber=" + known.number()).status()).isEqualTo(200);
        assertThat(program.get("/api/v1/members?phone=" + phone.digits() + "&limit=none").status()).isEqualTo(400);
        long id = JSON.readTree(program.get("/api/v1/members").body()).at("/items/0/id").asLong();
        assertThat(officer.post("/members/" + id + "/reveal/number", "reason", "核对证件原件").body()).contains(known.number());
        assertThat(officer.post("/members/search", "number", known.number(), "why", "核对证件原件").status()).isEqualTo(302);
        assertThat(officer.post("/members/search", "number", damaged, "why", "核对证件原件").status()).isEqualTo(422);
        officer.post("/members/export", "unit", works.code(), "reason", "年度核对人数", "full", "true");
        jdbc.sql("checkpoint").update();

        List<String> secrets = List.of(known.number(), waiting.number(), phone.digits(), damaged);
        assertThat(secrets).allSatisfy(secret -> assertThat(output.getAll()).doesNotContain(secret));
        assertThat(filesWith(secrets)).isEmpty();
        assertThat(tablesWith(secrets)).isEmpty();
        assertThat(program.get(IMPORTS + written + "/file").body()).as("what is looked for is really there")
                .contains(secrets.subList(0, 1));
    }

    /** The wall behind the wall: a read that forgot its scope finds no person at all. */
    @Test
    void aReaderWithoutAnAreaSeesNobody() throws Exception {
        long id = handIn(known);
        program.json("POST", IMPORTS + id + "/commit", null);
        await(id, "COMMITTED");
        for (String table : List.of("people.person", "membership.member", "membership.change", "membership.roster_import",
                "membership.import_row")) {
            String sql = "select count(*) from " + table;
            assertThat(jdbc.sql(sql).query(Long.class).single()).as(table).isPositive();
            assertThat(reads.within("{}", () -> jdbc.sql(sql).query(Long.class).single())).as(table).isZero();
            Unit other = tree.base(tree.county(tree.city()));
            String elsewhere = "{[" + other.area().lo() + "," + other.area().hi() + "]}";
            assertThat(reads.within(elsewhere, () -> jdbc.sql(sql).query(Long.class).single())).as(table).isZero();
        }
    }

    private long handIn(Document document) throws Exception {
        Path file = Files.writeString(folder.resolve(document.number().substring(14) + ".csv"), """
                姓名,证件号码,移动电话
                甲,%s,%s
                乙,%s,
                """.formatted(document.number(), phone.digits(), damaged));
        long id = JSON.readTree(program.upload("/api/v1/roster-imports?unit=" + works.code(), file).body()).path("id").asLong();
        await(id, "PREVIEWED");
        return id;
    }

    private void await(long id, String state) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            JsonNode now = JSON.readTree(program.get(IMPORTS + id).body());
            if (now.path("state").asString().equals(state)) {
                return;
            }
            assertThat(Instant.now()).as("waiting for " + state + ", is " + now).isBefore(end);
            Thread.sleep(50);
        }
    }

    private List<String> filesWith(List<String> secrets) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(home.path())) {
            for (Path file : files.filter(path -> Files.isRegularFile(path) && !path.startsWith(home.path().resolve("pg-bin")))
                    .toList()) {
                String bytes = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
                secrets.stream().filter(bytes::contains).forEach(secret -> found.add(file + ": " + secrets.indexOf(secret)));
            }
        }
        return found;
    }

    private List<String> tablesWith(List<String> secrets) {
        var found = new ArrayList<String>();
        List<Map<String, Object>> tables = jdbc.sql("""
                select schemaname || '.' || tablename as name from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""").query().listOfRows();
        for (var table : tables) {
            for (String secret : secrets) {
                if (jdbc.sql("select exists (select from " + table.get("name") + " t where t::text like '%' || :secret || '%')")
                        .param("secret", secret).query(Boolean.class).single()) {
                    found.add(table.get("name") + ": " + secrets.indexOf(secret));
                }
            }
        }
        return found;
    }
}
