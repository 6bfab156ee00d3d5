package org.unionhall.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Trail;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** Reading the trail: inside one's area, filtered, page by page, as a sheet and by programs. */
@HallTest
class TrailDoorsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Trail trail;
    private Unit county;
    private Unit base;
    private String login;
    private Visitor auditor;

    @BeforeEach
    void county() {
        county = tree.county(tree.city());
        base = tree.base(county);
        login = accounts.open(county, Role.AUDITOR);
        auditor = new Visitor(port).signedIn(login).withToken(login);
        var before = new LinkedHashMap<String, Object>(Map.of("status", "ACTIVE"));
        before.put("name", null);
        trail.record(null, "UNIT_CHANGE", base.id(), "unit:" + base.id(), "更正<b>名称</b>", before,
                Map.of("status", "DISSOLVED", "name", "=1+1"));
    }

    @Test
    void showsWhatChangedInChinese() {
        String page = auditor.get("/trail?act=UNIT_CHANGE").body();
        assertThat(page).contains("变更组织资料", "更正&lt;b&gt;名称&lt;/b&gt;", "<del>正常</del>", "<ins>已撤销</ins>", "<ins>=1+1</ins>",
                base.name());
        assertThat(page).doesNotContain("UNIT_CHANGE</td>");
    }

    @Test
    void keepsToTheArea() {
        Unit neighbour = tree.county(tree.city());
        trail.record(null, "UNIT_CHANGE", neighbour.id(), null, "邻县的事情", null, null);
        trail.record(null, "UNIT_CHANGE", null, null, "全局的事情", null, null);
        assertThat(auditor.get("/trail").body()).contains("更正&lt;b&gt;").doesNotContain("邻县的事情", "全局的事情");
        assertThat(auditor.get("/trail?unit=" + neighbour.code()).status()).isEqualTo(404);
        var top = new Visitor(port).signedIn(accounts.open(tree.top(), Role.AUDITOR));
        assertThat(top.get("/trail").body()).contains("邻县的事情", "全局的事情");
    }

    @Test
    void goesFromPageToPage() {
        for (int i = 0; i < 120; i++) {
            trail.record(null, "UNIT_RENAME", base.id(), "unit:" + i, null, null, null);
        }
        int seen = 0;
        String page = auditor.get("/trail?act=UNIT_RENAME").body();
        while (true) {
            seen += page.split("<td class=\"when\">", -1).length - 1;
            var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            if (!next.find()) {
                break;
            }
            page = auditor.get(next.group(1).replace("&amp;", "&")).body();
        }
        assertThat(seen).isEqualTo(120);
    }

    @Test
    void filters() {
        for (String nothing : new String[] {"act=UNIT_MOVE", "who=no-such", "subject=unit:0", "from=2001-01-01&to=2001-01-02"}) {
            assertThat(auditor.get("/trail?" + nothing).body()).as(nothing).contains("没有符合条件的留痕");
        }
        assertThat(auditor.get("/trail?who=" + login).body()).contains("登录").doesNotContain("更正&lt;b&gt;");
        assertThat(auditor.get("/trail?from=2026-02-01&to=2026-01-01").body()).contains("起始日期晚于截止日期");
        assertThat(auditor.get("/trail?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void tellsPrograms() {
        var answer = auditor.get("/api/v1/audit?act=UNIT_CHANGE&unit=" + base.code());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"act\":\"UNIT_CHANGE\"", "\"before\":{\"name\":null,\"status\":\"ACTIVE\"}",
                "\"next\":null");
        assertThat(auditor.get("/api/v1/audit?limit=1").body()).containsPattern("\"next\":\"\\d{4}-\\d\\d-\\d\\d-\\d+\"");
        assertThat(auditor.get("/api/v1/audit?from=2026-02-01&to=2026-01-01").body()).contains("DAYS_CROSSED");
    }

    @Test
    void goesIntoASheetAndSaysSo() {
        var sheet = auditor.get("/trail.xlsx?act=UNIT_CHANGE");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("PK");
        assertThat(auditor.get("/trail").body()).contains("导出留痕");
    }

    @Test
    void isCheckedByWhoKeepsTheProgramRunning() {
        var operator = new Visitor(port).signedIn(accounts.open(county, Role.OPERATOR));
        String today = LocalDate.now(Shanghai.ZONE).toString();
        var answer = operator.post("/trail/checks", "from", today, "to", today);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("共核对");
        assertThat(operator.post("/trail/checks", "from", "2020-01-01", "to", today).body()).contains("一次最多核验 31 天");
        assertThat(auditor.post("/trail/checks", "from", today, "to", today).status()).isEqualTo(403);
    }
}
