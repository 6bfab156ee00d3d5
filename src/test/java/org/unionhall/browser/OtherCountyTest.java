package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;

/** In the demo, the officer of another county finds no unit, member, import or figure that is not theirs. */
@DemoHallTest
class OtherCountyTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @TempDir
    private Path folder;

    private String base;
    private String member;
    private String imported;
    private Visitor workplace;

    @BeforeEach
    void handIn() throws Exception {
        base = text("""
                select u.code from access.account a join access.post p on p.account_id = a.id
                join organization.unit u on u.id = p.unit_id where a.login = 'workplace'""");
        member = text("""
                select min(m.id)::text from membership.member m join organization.unit u on u.id = m.unit_id
                where u.code = '%s'""".formatted(base));
        workplace = program("workplace");
        Answer taken = workplace.upload("/api/v1/roster-imports?unit=" + base,
                new FaultyRoster().write(folder.resolve("花名册.xlsx")));
        assertThat(taken.status()).isEqualTo(202);
        imported = taken.body().replaceAll("(?s).*\"id\":\"?(\\d+).*", "$1");
        while (workplace.get("/api/v1/roster-imports/" + imported).body().contains("READING")) {
            Thread.sleep(50);
        }
    }

    @Test
    void findsNothingOnPages() {
        var officer = new Visitor(port);
        assertThat(officer.signIn("county2", SignIn.PASSWORD).status()).isEqualTo(302);
        var wrong = new ArrayList<String>();
        for (String unit : List.of("140105", base, "140100", "140000")) {
            for (String page : List.of("/units/", "/figures/")) {
                expectNothing(officer.get(page + unit), page + unit, wrong);
            }
            for (String page : List.of("/history", "/employers", "/chart", "/profile", "/posts", "/cases")) {
                expectNothing(officer.get("/units/" + unit + page), unit + page, wrong);
            }
            for (String page : List.of("/member.count", "/sheet", "/unit.base/rows", "/unit.base/rows/sheet")) {
                expectNothing(officer.get("/figures/" + unit + page), unit + page, wrong);
            }
            expectNothing(officer.get("/members?unit=" + unit), "members of " + unit, wrong);
            expectNothing(officer.get("/roster-imports/new?unit=" + unit), "import into " + unit, wrong);
        }
        for (String page : List.of("", "/card", "/correction", "/number", "/transfer", "/merging", "/changes/retain")) {
            expectNothing(officer.get("/members/" + member + page), "member" + page, wrong);
        }
        for (String page : List.of("", "/columns", "/progress", "/file")) {
            expectNothing(officer.get("/roster-imports/" + imported + page), "import" + page, wrong);
        }
        for (String act : List.of("/commit", "/undo", "/cancel")) {
            expectNothing(officer.post("/roster-imports/" + imported + act), "import" + act, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(officer.get("/units/140106").status()).isEqualTo(200);
    }

    @Test
    void findsNothingAsAProgram() {
        Visitor program = program("county2");
        var wrong = new ArrayList<String>();
        for (String unit : List.of("140105", base, "140100", "140000")) {
            for (String door : List.of("/units/" + unit, "/units?under=" + unit, "/members?under=" + unit,
                    "/figures?unit=" + unit)) {
                expectNothing(program.get("/api/v1" + door), door, wrong);
            }
        }
        for (String door : List.of("/members/" + member, "/roster-imports/" + imported,
                "/roster-imports/" + imported + "/rows", "/roster-imports/" + imported + "/file")) {
            expectNothing(program.get("/api/v1" + door), door, wrong);
        }
        expectNothing(program.json("POST", "/api/v1/roster-imports/" + imported + "/commit", null), "commit", wrong);
        expectNothing(program.json("POST", "/api/v1/roster-imports/" + imported + "/undo", null), "undo", wrong);
        expectNothing(program.json("DELETE", "/api/v1/roster-imports/" + imported, null), "cancel", wrong);
        expectNothing(program.json("POST", "/api/v1/units/" + base + "/moves",
                "{\"to\":\"140106\",\"on\":\"2026-11-01\",\"reason\":\"划给迎泽区\"}"), "move", wrong);
        assertThat(wrong).isEmpty();
        assertThat(program.get("/api/v1/figures?unit=140106").status()).isEqualTo(200);
        assertThat(workplace.get("/api/v1/roster-imports/" + imported).body()).contains("PREVIEWED");
    }

    private static void expectNothing(Answer answer, String door, List<String> wrong) {
        if (answer.status() != 404 || answer.body().contains("小店")) {
            wrong.add(door + " answered " + answer.status());
        }
    }

    private Visitor program(String login) {
        var visitor = new Visitor(port);
        Answer token = visitor.json("POST", "/api/v1/tokens",
                "{\"username\":\"" + login + "\",\"password\":\"" + SignIn.PASSWORD + "\"}");
        assertThat(token.status()).isIn(200, 201);
        visitor.bearer(token.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1"));
        return visitor;
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
