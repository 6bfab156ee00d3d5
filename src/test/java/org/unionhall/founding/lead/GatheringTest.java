package org.unionhall.founding.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.figure.Figures;
import org.unionhall.founding.TestFoundings;
import org.unionhall.matter.Matter;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.joining.TestApplicants;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** Colleagues apply one after the other where there is no union: the last one needed makes it a lead, and it ends as a union. */
@HallTest
class GatheringTest {

    private static final int NEEDED = 25;

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestApplicants applicants;
    @Autowired
    private TestFoundings foundings;
    @Autowired
    private TestMatters tests;
    @Autowired
    private Matters matters;
    @Autowired
    private Leads leads;
    @Autowired
    private Figures figures;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @LocalServerPort
    private int port;

    @Test
    void theTwentyFifthMakesItAUnionInTheEnd() {
        Unit county = tree.county(tree.city());
        Unit township = tree.under(county, "FEDERATION", "TOWNSHIP");
        String login = accounts.open(township, Role.UPPER_OFFICER);
        Actor officer = accounts.actor(login);
        String code = TestFoundings.creditCode();
        Actor first = null;
        for (int i = 1; i <= NEEDED; i++) {
            assertThat(matters.openFor("lead", township.id(), 5)).as("before the %d.".formatted(i)).isEmpty();
            Actor worker = applicants.worker(township, TestMembers.phone());
            first = first == null ? worker : first;
            applicants.join(township, worker, "工友" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10), TestMembers.document(), "employer", "试验单位" + code.substring(10),
                    "creditCode", code);
        }
        Matter lead = matters.openFor("lead", township.id(), 5).getFirst();
        assertThat(lead.answer("waiting")).isEqualTo("25");
        assertThat(tests.desk(lead.id())).isEqualTo(township.id());
        assertThat(jdbc.sql("select kind from notice.notice where account_id = :account").param("account", first.account())
                .query(String.class).list()).contains("FOUNDING_DUE");
        assertThatThrownBy(() -> leads.open(code, "试验单位", 60, 0, township, officer)).hasMessageContaining("已经有一条");
        matters.act(lead.id(), "agreed", 0, null, null, officer);
        assertThat(jdbc.sql("select count(*) from founding.lead where credit_code = :code and open").param("code", code).query(Long.class).single()).isZero();

        Visitor clerk = new Visitor(port).signedIn(login);
        LocalDate today = Shanghai.today(clock);
        long id = foundings.ask(township, officer(township), TestFoundings.answers(code));
        String own = "/foundings/" + id;
        assertThat(clerk.get(own + "/request.docx").status()).isEqualTo(200);
        assertThat(clerk.get(own + "/reply.pdf").status()).isEqualTo(404);
        assertThat(clerk.post(own + "/approval").location()).isEqualTo(own);
        assertThat(clerk.get(own).body()).doesNotContain("请示是您提交的");
        assertThat(clerk.get(own + "/reply.pdf").header("Content-Type")).startsWith("application/pdf");
        assertThat(clerk.post(own + "/election", "on", today.toString(), "entitled", "25", "present", "10", "committee", "3", "chair", "王守仁",
                "termYears", "3").status()).isEqualTo(422);
        assertThat(clerk.post(own + "/election", "on", today.toString(), "entitled", "25", "present", "25", "committee", "3", "chair", "王守仁",
                "termYears", "3").location()).isEqualTo(own);
        assertThat(clerk.post(own + "/registration", "sealOn", today.toString(), "act", "finish").location()).isEqualTo(own);
        assertThat(tests.state(id)).isEqualTo("DONE");
        assertThat(foundings.result(id)).containsEntry("随建会入会", "25 人");
        assertThat(figures.of(List.of(county.id()), "member.count").get(county.id()).longValue()).isEqualTo(25);
        assertThat(clerk.get(own).body()).contains("已建会");

        Visitor elsewhere = new Visitor(port, "127.0.0.8").signedIn(accounts.open(tree.county(tree.city()), Role.UPPER_OFFICER));
        Visitor worker = new Visitor(port, "127.0.0.7").signedIn(accounts.open(township));
        for (String page : List.of(own, own + "/request.docx", own + "/reply.docx", own + "/request.pdf")) {
            assertThat(elsewhere.get(page).status()).as(page).isEqualTo(404);
            assertThat(worker.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(elsewhere.post(own + "/approval").status()).isEqualTo(404);
        assertThat(worker.post(own + "/approval").status()).isEqualTo(403);
    }

    private Actor officer(Unit unit) {
        return accounts.actor(unit);
    }
}
