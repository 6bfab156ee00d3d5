package org.unionhall.matter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.TestMatters;
import org.unionhall.membership.roster.Sheets;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** An officer finds what lies on the desk, opens it, decides; many at once, each told of; numbers shown with a reason only. */
@HallTest
class DeskPagesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;
    @Autowired
    private JdbcClient jdbc;

    private Unit base;
    private Actor worker;
    private String login;
    private Visitor officer;

    @BeforeEach
    void aUnionWithAnOfficer() {
        Unit county = tree.county(tree.city());
        base = tree.base(county);
        worker = accounts.actor(base);
        login = accounts.open(base, Role.UNIT_OFFICER);
        officer = new Visitor(port).signedIn(login);
    }

    @Test
    void theDeskListsWhatWaitsAndItsPageHasEverything() {
        long id = tests.room(base, worker);
        Answer desk = officer.get("/desk");
        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.body()).contains("借用会议室", worker.name(), "还剩", "/matters/" + id, "批量同意借用", "1 件等着办");
        Answer page = officer.get("/matters/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("139****1111", "同意借用", "不同意", "要求补充材料", "退回修改", "转办", "总时限")
                .doesNotContain("13900001111");
        assertThat(page.body()).containsPattern("href=\"/desk\" class=\"menu-entry\" aria-current=\"page\"")
                .doesNotContainPattern("href=\"/matters\" class=\"menu-entry\" aria-current");
        assertThat(officer.get("/desk?tab=mine").body()).contains("这里没有事项");
        act(id, "take", "");
        assertThat(officer.get("/desk?tab=mine").body()).contains("/matters/" + id);
        assertThat(officer.get("/desk?q=" + id).body()).contains("/matters/" + id);
        assertThat(officer.get("/desk?q=没有这个人").body()).contains("没有符合条件的事项");
        assertThat(officer.get("/desk?kind=room&state=keys").body()).contains("没有符合条件的事项");
        assertThat(officer.get("/desk?tab=late").body()).contains("这里没有事项");
    }

    @Test
    void theFirstPageSaysHowManyWaitBesideTheMostUrgent() {
        for (int i = 0; i < 5; i++) {
            tests.room(base, worker);
        }
        assertThat(officer.get("/").body()).contains("5 件").doesNotContain("看全部");
        tests.room(base, worker);
        assertThat(officer.get("/").body()).contains("<a href=\"/desk\">看全部 6 件待办</a>");
    }

    @Test
    void decidingReturnsAndRefusalsAreToldOnThePage() {
        long id = tests.room(base, worker);
        Answer without = act(id, "return", "不");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains(MatterRefusal.REASON_MISSING.sentence());
        assertThat(act(id, "return", "人数太多坐不下").status()).isEqualTo(302);
        assertThat(tests.state(id)).isEqualTo("returned");
        assertThat(officer.get("/matters/" + id).body()).contains("等申请人", "人数太多坐不下").doesNotContain("act-hand-on");
        assertThat(officer.get("/desk?tab=asked").body()).contains("/matters/" + id);
        assertThat(officer.get("/desk").body()).doesNotContain("/matters/" + id);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        long id = tests.room(base, worker);
        act(id, "agree", "");
        Answer second = officer.post("/matters/" + id + "/acts/refuse", "seen", "1", "reason", "那天不开门", "key", "k" + id);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("这件事已由").contains("那天不开门");
        assertThat(tests.state(id)).isEqualTo("keys");
    }

    @Test
    void handedToAColleagueAndUpwards() {
        long id = tests.room(base, worker);
        long colleague = accounts.id(accounts.open(base, Role.UNIT_OFFICER));
        assertThat(officer.get("/matters/" + id).body()).contains("account:" + colleague);
        assertThat(officer.post("/matters/" + id + "/acts/hand-on", "seen", "1", "to", "account:" + colleague).status()).isEqualTo(302);
        assertThat(officer.get("/desk?tab=mine").body()).doesNotContain("/matters/" + id);
        Answer nowhere = officer.post("/matters/" + id + "/acts/hand-on", "seen", "1", "union", "没有这个", "reason", "请上级办理");
        assertThat(nowhere.body()).contains(MatterRefusal.HAND_ON_WHERE.sentence());
    }

    @Test
    void manyAtOnceAndEachThatIsNotDoneIsTold() {
        List<Long> ids = List.of(tests.room(base, worker), tests.room(base, worker), tests.room(base, worker));
        act(ids.getLast(), "agree", "");
        long elsewhere = tests.room(tree.base(tree.county(tree.city())), worker);
        Answer done = officer.post("/desk/batch", "act", "agree", "key", "b" + ids.getFirst(), "matter",
                String.join(",", ids.get(0) + ".1", ids.get(1) + ".1", ids.get(2) + ".1", elsewhere + ".1"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("2 件已“同意借用”", "2 件没有办成", "这件事已由", "不在您手里");
        assertThat(tests.state(ids.get(0))).isEqualTo("keys");
        assertThat(tests.state(elsewhere)).isEqualTo("review");
        assertThat(officer.post("/desk/batch", "act", "refuse", "reason", "会议室消毒", "matter", tests.room(base, worker) + ".1").body())
                .contains("不能批量办理");
        assertThat(officer.post("/desk/batch", "act", "agree").status()).isEqualTo(422);
    }

    @Test
    void aNumberIsShownWithAReasonAndLeavesATrace() {
        long id = tests.room(base, worker);
        String door = "/matters/" + id + "/reveal/phone";
        assertThat(officer.post(door, "reason", "看").status()).isEqualTo(422);
        assertThat(officer.post(door, "reason", "打电话约时间").body()).contains("13900001111");
        assertThat(officer.post("/matters/" + id + "/reveal/people", "reason", "打电话约时间").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'MATTER_REVEALED' and subject = :subject")
                .param("subject", "matter:" + id).query(Long.class).single()).isPositive();
    }

    @Test
    void theListAsASheet() {
        long id = tests.room(base, worker);
        byte[] sheet = officer.bytes("/desk/export", "reason", "给主席看一眼");
        assertThat(Sheets.read(sheet).toString()).contains("借用会议室", worker.name(), "" + id).doesNotContain("13900001111");
        assertThat(officer.post("/desk/export", "reason", "看").status()).isEqualTo(422);
    }

    @Test
    void othersFindNothing() {
        long id = tests.room(base, worker);
        Visitor other = new Visitor(port).signedIn(accounts.open(tree.base(tree.county(tree.city())), Role.UNIT_OFFICER));
        assertThat(other.get("/matters/" + id).status()).isEqualTo(404);
        assertThat(other.post("/matters/" + id + "/acts/agree", "seen", "1").status()).isEqualTo(404);
        assertThat(other.get("/desk?unit=" + base.code()).status()).isEqualTo(404);
    }

    private Answer act(long id, String act, String reason) {
        return officer.post("/matters/" + id + "/acts/" + act, "seen", "" + tests.step(id), "reason", reason);
    }
}
