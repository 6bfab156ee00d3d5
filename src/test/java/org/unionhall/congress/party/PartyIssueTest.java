package org.unionhall.congress.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.MovableClock;

/** An issue goes from the first words to what was done about it, through the doors. */
@HallTest
class PartyIssueTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private MovableClock clock;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit base;
    private Visitor clerk;
    private String issue;

    @BeforeEach
    void anIssue() {
        clock.to(LocalDate.of(2026, 1, 4));
        county = tree.county(tree.city());
        base = tree.base(county);
        clerk = new Visitor(port, "127.0.0.62").signedIn(accounts.open(base, Role.UNIT_OFFICER));
        issue = clerk.post("/party-issues/new", "unit", base.code(), "title", "夜班津贴", "why", "六年没有调整", "proposal", "每班提高五元").location();
    }

    @AfterEach
    void theRealTime() {
        clock.back();
    }

    @Test
    void fromTheFirstWordsToWhatWasDone() {
        assertThat(clerk.post("/party-issues/new", "unit", base.code(), "title", "", "why", "六年没有调整", "proposal", "每班提高").body())
                .contains("请填写议题", "六年没有调整");
        assertThat(clerk.post(issue + "/studied", "on", "2026-01-04", "decision", "同意工会建议", "doer", "人力部").body()).contains("现在是“准备”");
        assertThat(clerk.post(issue + "/put", "on", "2026-01-05").body()).contains("不晚于今天");
        assertThat(clerk.post(issue + "/put", "on", "2025-12-30").status()).isEqualTo(302);
        assertThat(clerk.get("/party-issues").body()).as("stands in the list of the year it was put").doesNotContain("夜班津贴");
        assertThat(clerk.get("/party-issues?year=2025&state=PUT").body()).contains("夜班津贴");
        assertThat(clerk.post(issue + "/studied", "on", "2025-12-29", "decision", "同意工会建议", "doer", "人力部").body()).contains("不能早于提请日期");
        assertThat(clerk.post(issue + "/studied", "on", "2026-01-02", "decision", "同意工会建议", "doer", "人力部", "due", "2026-01-03").status())
                .isEqualTo(302);
        assertThat(clerk.get("/party-issues?year=2025").body()).contains("落实逾期", "同意工会建议", "人力部");
        assertThat(clerk.post(issue + "/done", "on", "2026-01-04", "result", "好了").body()).contains("至少 4 个字");
        assertThat(clerk.post(issue + "/done", "on", "2026-01-04", "result", "一月起按新标准发放").status()).isEqualTo(302);
        assertThat(clerk.get(issue).body()).contains("落实完", "一月起按新标准发放").doesNotContain("登记落实");
        assertThat(clerk.download("/party-issues/list.docx?year=2025")).startsWith('P', 'K');
    }

    @Test
    void onlyTheUnionItselfSeesIt() {
        Visitor upper = new Visitor(port, "127.0.0.63").signedIn(accounts.open(county, Role.UPPER_OFFICER));
        assertThat(upper.get(issue).status()).isEqualTo(404);
        assertThat(upper.post(issue + "/dropped").status()).isEqualTo(404);
        assertThat(upper.get("/party-issues").body()).doesNotContain("夜班津贴");
        assertThat(clerk.post(issue + "/dropped").status()).isEqualTo(302);
        assertThat(clerk.get("/party-issues").body()).doesNotContain("夜班津贴");
        assertThat(clerk.get("/party-issues?state=DROPPED").body()).contains("夜班津贴");
    }
}
