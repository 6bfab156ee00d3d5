package org.unionhall.membership.realname;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Visitor;
import org.unionhall.matter.Matters;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.joining.TestApplicants;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.Phone;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.MovableClock;
import org.unionhall.platform.time.Shanghai;

/** Whose account it is: recognised by number, name and phone together, believed where nobody is known, never guessed. */
@HallTest
class RealNamesTest {

    @Autowired TestTree tree;
    @Autowired TestMembers members;
    @Autowired TestApplicants applicants;
    @Autowired RealNames names;
    @Autowired DeclarationsForgetting forgetting;
    @Autowired Matters matters;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Unit base;
    Phone phone;
    Actor worker;
    Document document;

    @BeforeEach
    void aWorkerWithAPhone() {
        base = tree.base(tree.county(tree.city()));
        phone = TestMembers.phone();
        worker = applicants.worker(base, phone);
        document = TestMembers.document();
    }

    @AfterEach
    void today() {
        clock.back();
    }

    @Test
    void aMemberIsRecognisedAndSeesTheCard() {
        members.join(base, "欧阳锋", document, phone);
        Visitor visitor = new Visitor(port).signedIn(worker.login());
        Visitor.Answer answer = visitor.post("/hall/real-name", "name", "欧阳 锋", "document", "1", "number", document.number());
        assertThat(answer.location()).isEqualTo("/hall/me");
        assertThat(visitor.get("/hall/me").body()).contains("工会登记的我的资料").doesNotContain(document.number());
        assertThat(visitor.get("/hall/real-name").body()).contains("已实名").doesNotContain(document.number());
    }

    @Test
    void aFormThatAskedForItIsGoneBackTo() {
        members.join(base, "欧阳锋", document, phone);
        Visitor visitor = new Visitor(port).signedIn(worker.login());
        assertThat(visitor.get("/hall/apply/retain").body()).contains("/hall/real-name?next=/hall/apply/retain");
        String wrong = visitor.post("/hall/real-name", "name", "欧阳锋", "number", "1", "next", "/hall/apply/retain").body();
        assertThat(wrong).contains("name=\"next\" value=\"/hall/apply/retain\"");
        assertThat(visitor.post("/hall/real-name", "name", "欧阳锋", "number", document.number(), "next", "/hall/apply/retain").location())
                .isEqualTo("/hall/apply/retain");
        assertThat(visitor.get("/hall/apply/retain").body()).doesNotContain("先实名认证");
        assertThat(visitor.post("/hall/real-name", "name", "欧阳锋", "number", document.number(), "next", "//elsewhere.example").location())
                .isEqualTo("/hall/me");
    }

    @Test
    void whoIsUnknownIsBelievedAndKeptSealed() {
        Identity declared = names.declare(document, "郭靖", worker);
        assertThat(declared.proven()).isFalse();
        assertThat(names.of(worker.account(), null).orElseThrow().document()).isEqualTo(document);
        assertThat(new String(jdbc.sql("select number_sealed from membership.declared where account_id = :id")
                .param("id", worker.account()).query((row, n) -> row.getBytes(1)).single(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(document.number());
        assertThat(applicants.again(worker).personKey()).isNull();
    }

    @Test
    void nameOrPhoneThatDifferTellNothingAndTriesAreCounted() {
        members.join(base, "杨康", document, phone);
        refused(() -> names.declare(document, "完颜康", worker), MembershipRefusal.REAL_NAME_DIFFERS);
        Actor stranger = applicants.worker(base, TestMembers.phone());
        for (int i = 0; i < Tries.A_DAY; i++) {
            refused(() -> names.declare(document, "杨康", stranger), MembershipRefusal.REAL_NAME_DIFFERS);
        }
        refused(() -> names.declare(document, "杨康", stranger), MembershipRefusal.REAL_NAME_TRIES);
        assertThat(names.declare(document, "杨康", worker).proven()).isTrue();
    }

    @Test
    void onePersonHasOneAccountAndOneAccountOnePerson() {
        members.join(base, "黄蓉", document, phone);
        members.join(base, "洪七", TestMembers.document(), TestMembers.phone());
        names.declare(document, "黄蓉", worker);
        Actor bound = applicants.again(worker);
        refused(() -> names.declare(TestMembers.document(), "洪七", bound), MembershipRefusal.REAL_NAME_OTHER);
        assertThat(names.declare(document, "黄蓉", bound).proven()).isTrue();
    }

    @Test
    void whatARefusedApplicantDeclaredIsDeletedAfterNinetyDays() {
        long id = applicants.join(base, worker, "周伯通", document);
        matters.act(id, "withdraw", 0, null, null, worker);
        LocalDate today = Shanghai.today(clock);
        clock.to(today.plusDays(DeclarationsForgetting.DAYS));
        forgetting.forget();
        assertThat(names.of(worker.account(), null)).isPresent();
        clock.to(today.plusDays(DeclarationsForgetting.DAYS + 1));
        forgetting.forget();
        assertThat(names.of(worker.account(), null)).isEmpty();
        assertThat(matters.withId(id).orElseThrow().answers()).isEmpty();
        assertThat(jdbc.sql("select asker from matter.matter where id = :id").param("id", id).query(String.class).single())
                .doesNotContain("周").contains("删除");
    }

    @Test
    void aWrongNumberIsToldBesideTheField() {
        Visitor.Answer answer = new Visitor(port).signedIn(worker.login()).post("/hall/real-name", "name", "郭靖", "document", "1",
                "number", "140105199001010011");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("校验位不对");
    }

    private static void refused(Runnable act, MembershipRefusal reason) {
        assertThatThrownBy(act::run).isInstanceOf(Refusal.class).extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(reason.name());
    }
}
