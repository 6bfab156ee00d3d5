package org.unionhall.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.figure.Figures;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.membership.ColleagueWaiting;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.WaitingColleagues;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.IdNumber;
import org.unionhall.people.People;
import org.unionhall.people.Phone;
import org.unionhall.platform.refusal.Refusal;

/** From an application to a member with a card, once, in one transaction; and every way that leads elsewhere. */
@HallTest
@RecordApplicationEvents
class JoiningTest {

    @Autowired TestTree tree;
    @Autowired TestAccounts accounts;
    @Autowired TestMatters tests;
    @Autowired TestMembers members;
    @Autowired TestApplicants applicants;
    @Autowired Matters matters;
    @Autowired WaitingColleagues waiting;
    @Autowired StatusChanging changing;
    @Autowired Figures figures;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    Unit county;
    Unit base;
    Actor officer;
    Phone phone;
    Actor worker;
    Document document;

    @BeforeEach
    void aUnionAndAWorker() {
        county = tree.county(tree.city());
        base = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
        phone = TestMembers.phone();
        worker = applicants.worker(county, phone);
        document = TestMembers.document();
    }

    @Test
    void fromTheFormToMemberCardNoticeAndFigure() {
        long id = applicants.join(base, worker, "林 小满", document, "occupation", "courier", "education", "21");
        assertThat(tests.state(id)).isEqualTo("review");
        assertThat(tests.desk(id)).isEqualTo(base.id());
        assertThat(count(county)).isZero();
        assertThat(jdbc.sql("select answers::text from matter.matter where id = :id").param("id", id).query(String.class).single())
                .doesNotContain(document.number()).doesNotContain(phone.digits());

        matters.act(id, "approve", 1, null, null, officer);
        assertThat(tests.state(id)).isEqualTo("DONE");
        assertThat(count(county)).isEqualTo(1);
        assertThat(figure("member.new")).isEqualTo(1);
        Map<String, Object> member = member(document);
        assertThat(member).containsEntry("name", "林小满").containsEntry("status", "ACTIVE").containsEntry("unit_id", base.id())
                .containsEntry("education", "21").containsEntry("has_phone", true);
        assertThat(matters.withId(id).orElseThrow().result()).containsEntry("会员证号", (String) member.get("card_no"));
        assertThat(applicants.again(worker).personKey()).isEqualTo(key(document));
        assertThat(told(worker)).contains("MEMBER_JOINED", "MATTER_DONE");
        assertThat(jdbc.sql("select account_id from membership.change where person_key = :key").param("key", key(document))
                .query(Long.class).single()).isEqualTo(officer.account());
        assertThat(declared(worker)).isZero();
    }

    @Test
    void approvingTwiceIsOneMember() throws Exception {
        Actor colleague = accounts.actor(base, Role.UNIT_OFFICER);
        long id = applicants.join(base, worker, "何必", document);
        List<String> told = atOnce(() -> tried(() -> matters.act(id, "approve", 1, null, null, officer)),
                () -> tried(() -> matters.act(id, "approve", 1, null, null, colleague)));
        assertThat(told).containsExactlyInAnyOrder("done", MatterRefusal.ACTED_BEFORE.name());
        assertThat(count(county)).isEqualTo(1);
        assertThat(jdbc.sql("select kind from membership.change where person_key = :key").param("key", key(document))
                .query(String.class).list()).containsExactly("JOIN");
    }

    @Test
    void applyingTwiceAtTheSameInstantIsOneMatter() throws Exception {
        Actor other = applicants.worker(county, TestMembers.phone());
        List<String> told = atOnce(() -> tried(() -> applicants.join(base, worker, "云中鹤", document)),
                () -> tried(() -> applicants.join(base, other, "云中鹤", document)));
        assertThat(told).containsExactlyInAnyOrder("done", MatterRefusal.ALREADY_OPEN.name());
        assertThat(jdbc.sql("select count(*) from matter.matter where person_key = :key").param("key", key(document))
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void refusedWithAReasonAndAppliedAgain() {
        long id = applicants.join(base, worker, "孔乙", document);
        assertThatThrownBy(() -> matters.act(id, "refuse", 1, "不", null, officer)).hasMessage(MatterRefusal.REASON_MISSING.sentence());
        matters.act(id, "refuse", 1, "请到现在的单位申请", null, officer);
        assertThat(count(county)).isZero();
        assertThat(declared(worker)).isEqualTo(1);
        // The second time nothing of who it is need be said again.
        long again = applicants.file("join", base, worker, Map.of("occupation", "employed", "consent", "yes"));
        assertThat(matters.withId(again).orElseThrow().answer("number")).isEqualTo(document.number());
        matters.act(again, "approve", 1, null, null, officer);
        assertThat(count(county)).isEqualTo(1);
    }

    @Test
    void whoIsAMemberElsewhereIsOfferedTheTransfer() {
        Unit other = tree.base(county);
        long member = members.join(other, "吕洞宾", document, phone);
        refused(() -> applicants.join(base, worker, "吕洞宾", document), MembershipRefusal.ALREADY_MEMBER_ELSEWHERE);
        assertThatThrownBy(() -> applicants.join(base, worker, "吕洞宾", document)).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.way().orElseThrow().href()).isEqualTo("/hall/apply/transfer?unit=" + base.code()));
        refused(() -> applicants.join(other, worker, "吕洞宾", document), MembershipRefusal.ALREADY_HERE);

        changing.change(TestMembers.EVERYWHERE, member, ChangeKind.RETAIN, TestMembers.JOINED.plusYears(1), "3", null,
                members.version(member), null);
        long id = applicants.join(base, worker, "吕洞宾", document);
        matters.act(id, "approve", 1, null, null, officer);
        assertThat(members.history(member)).containsExactly("JOIN", "RETAIN", "RESUME", "TRANSFER_OUT", "TRANSFER_IN");
        assertThat(member(document)).containsEntry("unit_id", base.id()).containsEntry("status", "ACTIVE");
    }

    @Test
    void aStrangerWithTheNumberLearnsNothing() {
        members.join(tree.base(county), "铁拐李", document, TestMembers.phone());
        for (int i = 0; i < 5; i++) {
            refused(() -> applicants.join(base, worker, "铁拐李", document), MembershipRefusal.REAL_NAME_DIFFERS);
        }
        refused(() -> applicants.join(base, worker, "铁拐李", document), MembershipRefusal.REAL_NAME_TRIES);
        assertThat(applicants.again(worker).personKey()).isNull();
    }

    @Test
    void withoutConsentOrTooYoungNobodyJoins() {
        refused(() -> applicants.join(base, worker, "小儿郎", document, "consent", "no"), MembershipRefusal.CONSENT_MISSING);
        Document child = new Document(document.type(), IdNumber.complete("14010520150102001").text());
        refused(() -> applicants.join(base, worker, "小儿郎", child), MembershipRefusal.UNDER_AGE);
    }

    @Test
    void aCourierWithoutAnEmployerGoesToTheHoldingUnion() {
        refused(() -> applicants.join(county, worker, "飞毛腿", document, "occupation", "delivery"), MembershipRefusal.HOLDING_NONE);
        Unit holding = tree.under(county, "HOLDING", "BASE");
        Actor upper = accounts.actor(county, Role.UPPER_OFFICER);
        long id = applicants.join(county, worker, "飞毛腿", document, "occupation", "delivery");
        assertThat(tests.desk(id)).isEqualTo(county.id());
        assertThat(matters.withId(id).orElseThrow().unitId()).isEqualTo(holding.id());
        matters.act(id, "approve", 1, null, null, upper);
        assertThat(member(document)).containsEntry("unit_id", holding.id());
    }

    @Test
    void colleaguesWaitUntilTheirUnionStands() {
        Actor upper = accounts.actor(county, Role.UPPER_OFFICER);
        String code = TestApplicants.employer();
        long first = applicants.join(county, worker, "张三", document, "employer", "晨光器材厂", "creditCode", code);
        Actor second = applicants.worker(county, TestMembers.phone());
        Document other = TestMembers.document();
        long later = applicants.join(county, second, "李四", other, "employer", "晨光器材厂", "creditCode", code);
        assertThat(tests.state(first)).isEqualTo("waiting");
        assertThat(waiting.count(code)).isEqualTo(2);
        assertThat(waiting.of(code)).extracting(WaitingColleagues.Waiting::name).containsExactly("张三", "李四");
        assertThat(events.stream(ColleagueWaiting.class).filter(event -> event.creditCode().equals(code)).map(ColleagueWaiting::count))
                .containsExactly(1, 2);
        assertThat(jdbc.sql("select title from notice.notice where account_id = :id").param("id", second.account())
                .query(String.class).list()).anyMatch(title -> title.contains("2 名职工"));
        refused(() -> matters.act(first, "placed", 1, null, null, upper), MembershipRefusal.UNION_NONE_YET);

        Unit union = tree.base(county, new NewEmployer(code, "晨光器材厂", null, null, 30, 10, null));
        assertThat(waiting.joined(union, upper)).isEqualTo(2);
        assertThat(tests.state(first)).isEqualTo("DONE");
        assertThat(tests.state(later)).isEqualTo("DONE");
        assertThat(count(union)).isEqualTo(2);
        assertThat(waiting.count(code)).isZero();
        assertThat(jdbc.sql("select count(*) from membership.waiting where credit_code = :code").param("code", code)
                .query(Integer.class).single()).isZero();
    }

    @Test
    void whomTheNewUnionCannotTakeAtOnceLiesWithItForReview() {
        Actor upper = accounts.actor(county, Role.UPPER_OFFICER);
        String code = TestApplicants.employer();
        long id = applicants.join(county, worker, "王五", document, "employer", "晨星厂", "creditCode", code);
        members.join(base, "王五", document, phone);
        Unit union = tree.base(county, new NewEmployer(code, "晨星厂", null, null, 30, 10, null));
        assertThat(waiting.joined(union, upper)).isZero();
        assertThat(tests.state(id)).isEqualTo("review");
        assertThat(count(union)).isZero();
    }

    private interface Act {
        void run();
    }

    private static void refused(Act act, MembershipRefusal reason) {
        assertThatThrownBy(act::run).isInstanceOf(Refusal.class).extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(reason.name());
    }

    private static String tried(Act act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            var start = new CountDownLatch(1);
            List<Future<T>> running = Stream.of(calls).map(call -> threads.submit(() -> {
                start.await();
                return call.call();
            })).toList();
            start.countDown();
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private byte[] key(Document who) {
        return people.keyOf(who.type(), who.number());
    }

    private Map<String, Object> member(Document who) {
        return jdbc.sql("select * from membership.member where person_key = :key").param("key", key(who)).query().singleRow();
    }

    private int declared(Actor who) {
        return jdbc.sql("select count(*) from membership.declared where account_id = :id").param("id", who.account())
                .query(Integer.class).single();
    }

    private List<String> told(Actor who) {
        return jdbc.sql("select kind from notice.notice where account_id = :id").param("id", who.account()).query(String.class).list();
    }

    private long count(Unit unit) {
        return figures.of(List.of(unit.id()), "member.count").getOrDefault(unit.id(), BigDecimal.ZERO).longValue();
    }

    private long figure(String code) {
        return figures.of(List.of(county.id()), code).getOrDefault(county.id(), BigDecimal.ZERO).longValue();
    }
}
