package org.unionhall.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
import org.unionhall.platform.sealing.Masks;

/** An officer at the counter finds members of the own rosters only, and files for them with what is known. */
@HallTest
class CounterForMembersTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMembers members;
    @Autowired
    private JdbcClient jdbc;

    private Unit county;
    private Unit base;
    private String login;
    private Visitor officer;
    private Document document;
    private Phone phone;
    private long member;

    @BeforeEach
    void aMemberOfTheUnion() {
        county = tree.county(tree.city());
        base = tree.base(county);
        login = accounts.open(base, Role.UNIT_OFFICER);
        officer = new Visitor(port).signedIn(login);
        document = TestMembers.document();
        phone = TestMembers.phone();
        member = members.join(base, "慕容秋水", document, phone);
    }

    @Test
    void foundByNamePhoneAndNumberWithMaskedRows() {
        for (String typed : new String[] {"慕容秋水", phone.digits(), document.number()}) {
            Answer found = officer.post("/counter", "who", typed);
            assertThat(found.body()).as("by " + typed.length() + " letters").contains("/counter?member=" + member, "慕容秋水",
                    Masks.idNumber(document.number()), Masks.phone(phone.digits()));
            assertThat(found.body().replace("value=\"" + typed + "\"", "")).doesNotContain(document.number(), phone.digits());
        }
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'MEMBER_SEARCHED' and subject = :subject and reason like '窗口代办%'")
                .param("subject", "member:" + member).query(Long.class).single()).isEqualTo(2);
        assertThat(officer.post("/counter", "who", "慕").status()).isEqualTo(422);
        assertThat(officer.post("/counter", "who", "慕容冬雪").body()).contains("没有找到这位职工").doesNotContain("替他办");
    }

    @Test
    void somebodyOutsideTheScopeIsNotFound() {
        long stranger = members.join(tree.base(county), "东方既白", TestMembers.document(), TestMembers.phone());
        assertThat(officer.post("/counter", "who", "东方既白").body()).doesNotContain("/counter?member=");
        assertThat(officer.get("/counter?member=" + stranger).status()).isEqualTo(404);
        assertThat(officer.get("/counter/new?kind=retain&member=" + stranger).status()).isEqualTo(404);
        assertThat(file("retain", stranger, "seen", "yes", "answer-reason", "1").status()).isEqualTo(404);
    }

    @Test
    void filesForAMemberAndWhatIsKnownIsNotAskedAgain() {
        assertThat(officer.get("/counter?member=" + member).body()).contains("慕容秋水", "/counter/new?kind=retain&amp;member=" + member);
        assertThat(officer.get("/counter/new?kind=correct-data&member=" + member).body())
                .contains("value=\"慕容秋水\"", Masks.phone(phone.digits())).doesNotContain(document.number(), phone.digits());
        Answer unseen = file("retain", member, "answer-reason", "1");
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.body()).contains("核对本人证件原件", "慕容秋水");
        Answer filed = file("retain", member, "answer-reason", "1", "seen", "yes");
        assertThat(filed.location()).matches("/matters/\\d+/receipt");
        assertThat(officer.get(filed.location()).body()).contains("慕容秋水", "受理回执");
        assertThat(jdbc.sql("select channel || ' ' || (officer_id = :officer) || ' ' || (unit_id = :unit) from matter.matter where person_key = :key")
                .param("officer", accounts.id(login)).param("unit", base.id()).param("key", members.key(member)).query(String.class).single())
                .isEqualTo("COUNTER true true");
    }

    @Test
    void aTransferGoesToTheUnionWishedFor() {
        Unit to = tree.base(county);
        assertThat(officer.get("/counter/new?kind=transfer&member=" + member).body()).contains("去哪个工会");
        assertThat(file("transfer", member, "seen", "yes", "answer-reason", "换了单位").body()).contains("wished-hint", "请先选择");
        Answer filed = file("transfer", member, "seen", "yes", "wished", to.code(), "answer-reason", "换了单位", "answer-secondment", "no");
        assertThat(filed.location()).matches("/matters/\\d+/receipt");
        assertThat(officer.get(filed.location()).status()).isEqualTo(200);
        assertThat(jdbc.sql("select unit_id from matter.matter where person_key = :key").param("key", members.key(member))
                .query(Long.class).single()).isEqualTo(to.id());
    }

    private Answer file(String kind, long whom, String... more) {
        String[] form = Arrays.copyOf(new String[] {"kind", kind, "member", String.valueOf(whom)}, 4 + more.length);
        System.arraycopy(more, 0, form, 4, more.length);
        return officer.post("/counter/new", form);
    }
}
