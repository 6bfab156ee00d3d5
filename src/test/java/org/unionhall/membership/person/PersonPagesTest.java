package org.unionhall.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.Phone;
import org.unionhall.platform.database.ScopedReads;

@HallTest
class PersonPagesTest {

    @Autowired TestTree tree;
    @Autowired TestAccounts accounts;
    @Autowired TestMembers members;
    @Autowired ScopedReads reads;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Unit base;
    Visitor officer;
    Document document;
    Phone phone;
    long id;

    @BeforeEach
    void grow() {
        base = tree.base(tree.county(tree.city()));
        officer = new Visitor(port).signedIn(accounts.open(base, Role.UNIT_OFFICER));
        document = TestMembers.document();
        phone = TestMembers.phone();
        id = members.join(base, "令狐大同", document, phone);
    }

    @Test
    void showsNumbersMaskedAndRevealsThemOnceForAReason() {
        assertThat(officer.get("/members/" + id).body()).contains("令狐大同", "********")
                .doesNotContain(document.number(), phone.digits());
        assertThat(officer.post("/members/" + id + "/reveal/number", "reason", "看").status()).isEqualTo(422);
        Answer told = officer.post("/members/" + id + "/reveal/number", "reason", "核对身份证原件");
        assertThat(told.body()).contains(document.number()).doesNotContain(phone.digits());
        assertThat(officer.post("/members/" + id + "/reveal/phone", "reason", "通知开会").body()).contains(phone.digits());
        assertThat(officer.get("/members/" + id).body()).doesNotContain(document.number());
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'MEMBER_REVEALED' and subject = :s")
                .param("s", "member:" + id).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        Answer refused = officer.post("/members", "unit", base.code(), "document", "1", "number", "140105199001011234",
                "name", "上官云", "phone", "12", "employment", "1", "joinedOn", "2020-01-01", "groups", "G1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"上官云\"", "value=\"12\"", "手机号应为 11 位", "校验位不对");
    }

    @Test
    void joinsByHandAndShowsTheFile() {
        Document fresh = TestMembers.document();
        Answer joined = officer.post("/members", "unit", base.code(), "document", "1", "number", fresh.number(), "name", "上官 云",
                "phone", "", "employment", "1", "education", "21", "joinedOn", "2021-02-03", "groups", "G1");
        assertThat(joined.status()).isEqualTo(302);
        assertThat(officer.get(joined.location()).body()).contains("上官云", "2021年2月3日", "货车司机", "加入 " + base.name());
        assertThat(officer.post("/members", "unit", base.code(), "number", fresh.number(), "name", "上官云", "joinedOn",
                "2021-02-03").body()).contains("已是“" + base.name() + "”的会员");
    }

    @Test
    void correctsAndKeepsThePhoneThatWasNotTouched() {
        String masked = phone.digits().substring(0, 3) + "****" + phone.digits().substring(7);
        String form = officer.get("/members/" + id + "/correction").body();
        assertThat(form).contains(masked).doesNotContain(phone.digits());
        Answer done = officer.post("/members/" + id + "/correction", "version", String.valueOf(members.version(id)), "name",
                "令狐大同", "phone", masked, "sex", "1", "birth", birth(), "employment", "2", "education", "31", "ethnicity",
                "01", "reason", "本人提供毕业证", "joinedOn", "2020-05-01");
        assertThat(done.status()).as(done.body()).isEqualTo(302);
        assertThat(officer.get("/members/" + id).body()).contains("大学专科毕业", "待（下）岗", "学历：", "本人提供毕业证");
        assertThat(officer.post("/members/" + id + "/reveal/phone", "reason", "通知开会").body()).contains(phone.digits());
        assertThat(officer.post("/members/" + id + "/correction", "version", "1", "name", "令狐大同", "reason", "再改一次",
                "sex", "1", "birth", birth()).body()).contains("刚被别人改过");
    }

    @Test
    void changesTheStateOnItsPage() {
        assertThat(officer.get("/members/" + id + "/changes/retain").body()).contains("会籍变化原因");
        String version = String.valueOf(members.version(id));
        assertThat(officer.post("/members/" + id + "/changes/retain", "version", version, "on", "2021-01-01").status()).isEqualTo(422);
        assertThat(officer.post("/members/" + id + "/changes/retain", "version", version, "on", "2021-01-01", "reason", "3")
                .status()).isEqualTo(302);
        assertThat(officer.get("/members/" + id).body()).contains("保留会籍", "原因：失业");
        assertThat(officer.get("/members/" + id + "/changes/join").status()).isEqualTo(404);
    }

    @Test
    void correctsTheNumberAndMergesOnTheirPages() {
        Document right = TestMembers.document();
        assertThat(officer.post("/members/" + id + "/number", "version", String.valueOf(members.version(id)),
                "document", "1", "number", right.number(), "reason", "入会时抄错").status()).isEqualTo(302);
        assertThat(officer.get("/members/" + id).body()).contains("证件号码：");
        long other = members.join(base, "令狐小同");
        Answer refused = officer.post("/members/" + id + "/merging", "version", String.valueOf(members.version(id)), "other",
                "http://localhost/members/" + other, "reason", "是同一个人");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("两条记录都有有效的会籍");
    }

    @Test
    void aReadThatForgetsItsScopeIsRefusedByTheDatabase() {
        assertThat(reads.within("{}", () -> jdbc.sql("select count(*) from membership.member").query(Long.class).single()))
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("set role unionhall_reader; select count(*) from membership.member")
                .query(Long.class).single()).isInstanceOf(Exception.class);
        jdbc.sql("reset role").update();
    }

    private String birth() {
        return document.citizenNumber().orElseThrow().birth().toString();
    }
}
