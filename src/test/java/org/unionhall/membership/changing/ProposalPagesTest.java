package org.unionhall.membership.changing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** The list from which an officer proposes, and the page from which an expulsion is filed above. */
@HallTest
class ProposalPagesTest {

    @Autowired TestTree tree;
    @Autowired TestAccounts accounts;
    @Autowired TestMembers members;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Unit base;
    Visitor officer;

    @BeforeEach
    void aUnionWithAnOfficer() {
        base = tree.base(tree.county(tree.city()));
        officer = new Visitor(port).signedIn(accounts.open(base, Role.UNIT_OFFICER));
    }

    @Test
    void whomAnOfficerChoosesGetsOneMatterAndNobodyElse() {
        long first = members.join(base, "甄士隐");
        long second = members.join(base, "贾雨村");
        String page = "/members/withdrawal-list?unit=" + base.code();
        assertThat(officer.get(page).body()).contains("甄士隐", "贾雨村");
        assertThat(officer.post(page, "member", String.valueOf(first), "why", "短").status()).isEqualTo(422);
        assertThat(officer.post(page, "why", "一年不参加活动").body()).contains("请先选人");
        assertThat(officer.post(page, "member", String.valueOf(first), "why", "一年不参加活动").status()).isEqualTo(302);
        assertThat(officer.post(page, "member", String.valueOf(first), "why", "一年不参加活动").status()).isEqualTo(302);
        assertThat(jdbc.sql("select asker from matter.matter where kind = 'lapse' and unit_id = :unit").param("unit", base.id())
                .query(String.class).list()).isEqualTo(List.of("甄士隐"));
        assertThat(members.status(first)).isEqualTo("ACTIVE");
        assertThat(members.status(second)).isEqualTo("ACTIVE");
    }

    @Test
    void anExpulsionIsFiledAboveAndNoLongerDoneByHand() {
        long member = members.join(base, "薛蟠");
        assertThat(officer.get("/members/" + member).body()).contains("/members/" + member + "/expulsion");
        assertThat(officer.get("/members/" + member + "/changes/expel").status()).isEqualTo(404);
        assertThat(officer.get("/members/" + member + "/expulsion").status()).isEqualTo(200);
        assertThat(officer.post("/members/" + member + "/expulsion", "decidedOn", "", "facts", "").status()).isEqualTo(422);
        Visitor.Answer refused = officer.handIn("/members/" + member + "/expulsion", Map.of("decidedOn", "", "facts", "因故意伤害"),
                "paper-judgement", "判决书.pdf", "%PDF-1.4\n%%EOF\n".getBytes());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("判决书.pdf", "已经传好");
        String paper = refused.body().replaceAll("(?s).*name=\"offered\" value=\"(\\d+)\".*", "$1");
        assertThat(officer.post("/members/" + member + "/expulsion", "decidedOn", "2026-11-02", "facts", "因故意伤害被判处有期徒刑",
                "offered", paper, "kept", paper).status()).isEqualTo(302);
        assertThat(jdbc.sql("select p.code from matter.paper p join matter.matter m on m.id = p.matter_id where m.unit_id = :unit")
                .param("unit", base.id()).query(String.class).list()).as("the paper went along").containsExactly("judgement");
        assertThat(members.status(member)).isEqualTo("ACTIVE");
    }

    @Test
    void anotherUnionsMembersAreNotThere() {
        Unit other = tree.base(tree.county(tree.city()));
        long member = members.join(other, "林冲");
        assertThat(officer.get("/members/withdrawal-list?unit=" + other.code()).status()).isEqualTo(404);
        assertThat(officer.get("/members/" + member + "/expulsion").status()).isEqualTo(404);
        assertThat(officer.post("/members/withdrawal-list?unit=" + base.code(), "member", String.valueOf(member), "why", "一年不参加活动")
                .status()).isEqualTo(404);
    }
}
