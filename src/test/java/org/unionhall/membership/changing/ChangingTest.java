package org.unionhall.membership.changing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.figure.Figures;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.matter.running.Clockwork;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.joining.TestApplicants;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.MovableClock;
import org.unionhall.platform.time.Shanghai;

/** What members ask of their membership, and what unions propose, from filing to its one effect. */
@HallTest
class ChangingTest {

    @Autowired TestTree tree;
    @Autowired TestAccounts tests;
    @Autowired TestMatters states;
    @Autowired TestMembers members;
    @Autowired TestApplicants applicants;
    @Autowired Matters matters;
    @Autowired Accounts accounts;
    @Autowired Clockwork clockwork;
    @Autowired SecondmentReturns returns;
    @Autowired Figures figures;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    Unit county;
    Unit base;
    Unit other;
    Actor officer;
    Actor receiver;
    Actor upper;
    Document document;
    long member;
    Actor worker;

    @BeforeEach
    void twoUnionsAndAMember() {
        county = tree.county(tree.city());
        base = tree.base(county);
        other = tree.base(county);
        officer = tests.actor(base, Role.UNIT_OFFICER);
        receiver = tests.actor(other, Role.UNIT_OFFICER);
        upper = tests.actor(county, Role.UPPER_OFFICER);
        document = TestMembers.document();
        member = members.join(base, "程咬金", document, TestMembers.phone());
        worker = applicants.member(base, members.key(member), "程咬金");
    }

    @AfterEach
    void today() {
        clock.back();
    }

    @Test
    void aTransferNeedsBothUnionsAndEndsOffices() {
        accounts.appoint(worker.account(), base.id(), Role.UNIT_OFFICER, LocalDate.of(2020, 1, 1), null, null);
        worker = applicants.again(worker);
        long id = applicants.file("transfer", other, worker, Map.of());
        assertThat(states.desk(id)).isEqualTo(base.id());
        assertThatThrownBy(() -> matters.act(id, "agree", 0, null, null, receiver)).isInstanceOf(NotHere.class);
        matters.act(id, "agree", 0, null, null, officer);
        assertThat(states.desk(id)).isEqualTo(other.id());
        assertThat(unit()).isEqualTo(base.id());
        matters.act(id, "accept", 0, null, null, receiver);
        assertThat(unit()).isEqualTo(other.id());
        assertThat(members.history(member)).containsExactly("JOIN", "TRANSFER_OUT", "TRANSFER_IN");
        assertThat(count(base)).isZero();
        assertThat(count(other)).isEqualTo(1);
        assertThat(applicants.again(worker).posts()).isEmpty();
        assertThat(matters.withId(id).orElseThrow().result()).containsEntry("转入工会", other.name()).containsKey("在原工会的岗位");
    }

    @Test
    void whenTheUnionLeftIsSilentTheOneAboveDecides() {
        long id = applicants.file("transfer", other, worker, Map.of());
        LocalDate due = jdbc.sql("select due_on from matter.step where matter_id = :id").param("id", id).query(LocalDate.class).single();
        clock.to(due);
        clockwork.run();
        assertThat(states.desk(id)).isEqualTo(base.id());
        clock.to(due.plusDays(1));
        clockwork.run();
        assertThat(states.desk(id)).isEqualTo(county.id());
        assertThat(states.state(id)).isEqualTo("leaving");
        matters.act(id, "agree", 0, null, null, upper);
        matters.act(id, "accept", 0, null, null, receiver);
        assertThat(unit()).isEqualTo(other.id());
    }

    @Test
    void nobodyIsTransferredToWhereTheyAreOrToAFederation() {
        refused(() -> applicants.file("transfer", base, worker, Map.of()), MembershipRefusal.TRANSFER_WHERE);
        refused(() -> applicants.file("transfer", county, worker, Map.of()), MembershipRefusal.UNIT_KEEPS_NO_ROSTER);
        Actor stranger = applicants.member(base, new byte[] {1, 2, (byte) System.nanoTime(), 4, 5, 6, 7, 8}, "无名氏");
        refused(() -> applicants.file("transfer", other, stranger, Map.of()), MembershipRefusal.MEMBER_ONLY);
    }

    @Test
    void aSecondmentGoesBackOnItsDayExactlyOnce() throws Exception {
        LocalDate day = Shanghai.today(clock).plusMonths(7);
        refused(() -> applicants.file("transfer", other, worker, Map.of("secondment", "yes", "returnOn", day.minusMonths(3).toString())),
                MembershipRefusal.SECONDMENT_SHORT);
        long id = applicants.file("transfer", other, worker, Map.of("secondment", "yes", "returnOn", day.toString()));
        matters.act(id, "agree", 0, null, null, officer);
        matters.act(id, "accept", 0, null, null, receiver);
        clock.to(day.minusDays(1));
        returns.run();
        assertThat(backs()).isEmpty();
        clock.to(day);
        Thread second = Thread.ofVirtual().start(returns::run);
        returns.run();
        second.join();
        returns.run();
        assertThat(backs()).hasSize(1);
        long back = backs().getFirst();
        assertThat(states.desk(back)).isEqualTo(other.id());
        matters.act(back, "agree", 0, null, null, receiver);
        matters.act(back, "accept", 0, null, null, officer);
        assertThat(unit()).isEqualTo(base.id());
        clock.to(day.plusDays(30));
        returns.run();
        assertThat(backs()).hasSize(1);
    }

    @Test
    void retainedAndResumed() {
        long id = applicants.file("retain", null, worker, Map.of("reason", "3"));
        matters.act(id, "approve", 0, null, null, officer);
        assertThat(members.status(member)).isEqualTo("RETAINED");
        assertThat(count(base)).isZero();
        refused(() -> applicants.file("retain", null, worker, Map.of("reason", "3")), MembershipRefusal.MEMBER_STATE);
        long back = applicants.file("resume", null, worker, Map.of());
        matters.act(back, "approve", 0, null, null, officer);
        assertThat(members.history(member)).containsExactly("JOIN", "RETAIN", "RESUME");
        assertThat(count(base)).isEqualTo(1);
    }

    @Test
    void leavingCannotBeRefusedAndTakesEffectOfItself() {
        long id = applicants.file("leave", null, worker, Map.of("sure", "yes"));
        assertThatThrownBy(() -> matters.act(id, "refuse", 0, "不同意退会", null, officer)).isInstanceOf(Refusal.class);
        clock.to(Shanghai.today(clock).plusDays(16));
        clockwork.run();
        assertThat(states.state(id)).isEqualTo("DONE");
        assertThat(members.status(member)).isEqualTo("WITHDRAWN");
        assertThat(count(base)).isZero();
    }

    @Test
    void expulsionCountsOnlyWhenFiledAbove() {
        Map<String, String> answers = Map.of("member", String.valueOf(member), "decidedOn", "2026-11-02", "facts", "因盗窃罪被判处有期徒刑");
        refused(() -> applicants.file("expel", null, receiver, answers), MembershipRefusal.MEMBER_UNKNOWN);
        long id = applicants.file("expel", null, officer, answers);
        assertThat(states.desk(id)).isEqualTo(county.id());
        assertThat(told()).contains("EXPEL_PROPOSED");
        assertThat(members.status(member)).isEqualTo("ACTIVE");
        assertThatThrownBy(() -> matters.act(id, "withdraw", 0, null, null, worker)).isInstanceOf(NotHere.class);
        matters.act(id, "record", 0, null, null, upper);
        assertThat(members.status(member)).isEqualTo("EXPELLED");
    }

    @Test
    void lapsingIsProposedAskedAndDecided() {
        long id = lapse();
        assertThat(told()).contains("LAPSE_PROPOSED");
        matters.act(id, "unanswered", 0, null, null, officer);
        refused(() -> matters.act(id, "approve", 0, null, null, officer), MembershipRefusal.LAPSE_EARLY);
        LocalDate later = Shanghai.today(clock).plusDays(31);
        clock.to(later);
        matters.act(id, "approve", 0, null, null, officer);
        assertThat(members.status(member)).isEqualTo("AUTO_WITHDRAWN");
    }

    @Test
    void whoAnswersStaysAMemberAndSilenceAloneDoesNothing() {
        long id = lapse();
        matters.act(id, "withdraw", 0, null, null, worker);
        assertThat(states.state(id)).isEqualTo("WITHDRAWN");
        assertThat(members.status(member)).isEqualTo("ACTIVE");
        long again = lapse();
        clock.to(Shanghai.today(clock).plusDays(31));
        clockwork.run();
        assertThat(states.state(again)).isEqualTo("deciding");
        assertThat(members.status(member)).isEqualTo("ACTIVE");
    }

    @Test
    void correctionsKeepWhatDiffersAndNeedProofForTheName() {
        refused(() -> applicants.file("correct-data", null, worker, Map.of("education", "21")), MembershipRefusal.NOTHING_CHANGED);
        refused(() -> applicants.file("correct-data", null, worker, Map.of("name", "程知节")), MembershipRefusal.PROOF_MISSING);
        long id = applicants.file("correct-data", null, worker, Map.of("name", "程咬金", "education", "14", "migrant", "yes", "phone", "13911112222"));
        assertThat(matters.withId(id).orElseThrow().answers()).containsOnlyKeys("education", "migrant", "phone");
        matters.act(id, "approve", 0, null, null, officer);
        assertThat(jdbc.sql("select education, migrant from membership.member where id = :id").param("id", member).query().singleRow())
                .containsEntry("education", "14").containsEntry("migrant", true);
        assertThat(members.history(member)).containsExactly("JOIN", "CORRECT");
    }

    @Test
    void anotherNumberIsTheSamePerson() {
        Document right = TestMembers.document();
        Map<String, String> answers = new HashMap<>(Map.of("document", "1", "number", right.number()));
        long id = matters.file(new Filing("correct-data", null, answers,
                List.of(new Filing.Paper("proof", "身份证.jpg", "image/jpeg", 10, false, "k" + right.number().hashCode())),
                new Asker(worker.account(), worker.personKey(), worker.name()), Filing.Channel.ONLINE, worker, null, false));
        matters.act(id, "approve", 0, null, null, officer);
        assertThat(members.key(member)).isNotEqualTo(worker.personKey());
        assertThat(applicants.again(worker).personKey()).isEqualTo(members.key(member));
    }

    private long lapse() {
        return matters.file(new Filing("lapse", null, Map.of("why", "连续一年不参加活动"), List.of(),
                new Asker(worker.account(), worker.personKey(), worker.name()), Filing.Channel.ONLINE, officer, null, false));
    }

    private interface Act {
        void run();
    }

    private static void refused(Act act, MembershipRefusal reason) {
        assertThatThrownBy(act::run).isInstanceOf(Refusal.class).extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(reason.name());
    }

    private List<Long> backs() {
        return jdbc.sql("select id from matter.matter where kind = 'transfer' and channel = 'PROGRAM' and person_key = :key")
                .param("key", members.key(member)).query(Long.class).list();
    }

    private long unit() {
        return jdbc.sql("select unit_id from membership.member where id = :id").param("id", member).query(Long.class).single();
    }

    private List<String> told() {
        return jdbc.sql("select kind from notice.notice where account_id = :id").param("id", worker.account()).query(String.class).list();
    }

    private long count(Unit unit) {
        return figures.of(List.of(unit.id()), "member.count").getOrDefault(unit.id(), BigDecimal.ZERO).longValue();
    }
}
