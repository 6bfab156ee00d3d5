package org.unionhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionhall.membership.TestMembers.EVERYWHERE;
import static org.unionhall.membership.TestMembers.JOINED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.figure.Figures;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.person.Histories;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.tree.Merging;
import org.unionhall.organization.tree.Splitting;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.platform.page.Event;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

@HallTest
class MemberActsTest {

    private static final LocalDate LATER = LocalDate.of(2021, 6, 1);

    @Autowired TestTree tree;
    @Autowired TestAccounts accounts;
    @Autowired TestMembers members;
    @Autowired Joining joining;
    @Autowired StatusChanging changing;
    @Autowired Transferring transferring;
    @Autowired Correcting correcting;
    @Autowired Renumbering renumbering;
    @Autowired Uniting uniting;
    @Autowired Merging merging;
    @Autowired Splitting splitting;
    @Autowired MemberRows rows;
    @Autowired People people;
    @Autowired Figures figures;
    @Autowired Histories histories;
    @Autowired JdbcClient jdbc;

    Unit county;
    Unit base;
    Unit other;
    Actor officer;

    @BeforeEach
    void grow() {
        county = tree.county(tree.city());
        base = tree.base(county);
        other = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
    }

    @Test
    void whoJoinsIsCountedAtEveryLevelAndOnlyOnce() {
        Document document = TestMembers.document();
        long id = members.join(base, "张三丰", document, TestMembers.phone());

        assertThat(count(base)).isEqualTo(1);
        assertThat(count(county)).isEqualTo(1);
        assertThat(members.history(id)).containsExactly("JOIN");
        refused(() -> members.join(base, "张三丰", document, null), MembershipRefusal.ALREADY_HERE);
        refused(() -> members.join(other, "张三丰", document, null), MembershipRefusal.ALREADY_MEMBER);
        assertThat(count(county)).isEqualTo(1);
    }

    @Test
    void theOtherUnionIsNamedOnlyToThoseWhoMaySeeIt() {
        Document document = TestMembers.document();
        members.join(other, "李四光", document, null);
        MemberFacts facts = TestMembers.facts("李四光", document, null);
        Actor upper = accounts.actor(county, Role.UPPER_OFFICER);

        assertThatThrownBy(() -> joining.join(EVERYWHERE, base.code(), document, facts, officer))
                .hasMessageContaining("另一个工会").hasMessageNotContaining(other.name());
        assertThatThrownBy(() -> joining.join(EVERYWHERE, base.code(), document, facts, upper))
                .hasMessageContaining(other.name());
    }

    @Test
    void retainedMembersDoNotCountAndResumedOnesDo() {
        long id = members.join(base, "王小二");
        changing.change(EVERYWHERE, id, ChangeKind.RETAIN, LATER, "3", null, members.version(id), officer);
        assertThat(members.status(id)).isEqualTo("RETAINED");
        assertThat(count(county)).isZero();

        refused(() -> changing.change(EVERYWHERE, id, ChangeKind.LAPSE, LATER, "1", null, members.version(id), officer),
                MembershipRefusal.STATE_FORBIDS);
        refused(() -> changing.change(EVERYWHERE, id, ChangeKind.RESUME, JOINED, null, null, members.version(id), officer),
                MembershipRefusal.DATE_TOO_EARLY);
        refused(() -> changing.change(EVERYWHERE, id, ChangeKind.RESUME, LocalDate.of(2999, 1, 1), null, null,
                members.version(id), officer), MembershipRefusal.DATE_FUTURE);

        changing.change(EVERYWHERE, id, ChangeKind.RESUME, LATER, null, null, members.version(id), officer);
        assertThat(count(county)).isEqualTo(1);
        assertThat(members.history(id)).containsExactly("JOIN", "RETAIN", "RESUME");
    }

    /** Every connection takes numbers of its own block, so a later change can have the smaller number. */
    @Test
    void aHistoryIsReadInTheOrderOfTimeWhateverTheNumbersOfItsRows() {
        long id = members.join(base, "王小二");
        changing.change(EVERYWHERE, id, ChangeKind.RETAIN, LATER, "3", null, members.version(id), officer);
        jdbc.sql("update membership.change set id = id + 1000000 where person_key = :key and kind = 'JOIN'")
                .param("key", members.key(id)).update();

        assertThat(histories.of(EVERYWHERE.literal(), id)).extracting(Event::title).last().asString().startsWith("加入");
        assertThat(members.history(id)).containsExactly("JOIN", "RETAIN");
    }

    @Test
    void somebodyElsesChangeInBetweenIsNotOverwritten() {
        long id = members.join(base, "赵钱孙");
        int seen = members.version(id);
        changing.change(EVERYWHERE, id, ChangeKind.RETAIN, LATER, "3", null, seen, officer);
        refused(() -> changing.change(EVERYWHERE, id, ChangeKind.EXPEL, LATER, "6", null, seen, officer),
                MembershipRefusal.STALE);
    }

    @Test
    void aReasonMustBeGivenAndOnlyTheOwnRosterCanBeChanged() {
        long id = members.join(base, "周吴郑");
        refused(() -> changing.change(EVERYWHERE, id, ChangeKind.WITHDRAW, LATER, "", null, members.version(id), officer),
                MembershipRefusal.CHANGE_REASON_MISSING);
        assertThatThrownBy(() -> changing.change(Scope.of(other.area()), id, ChangeKind.WITHDRAW, LATER, "5", null,
                members.version(id), officer)).isInstanceOf(NotHere.class);
        assertThat(members.status(id)).isEqualTo("ACTIVE");
    }

    @Test
    void whoIsTransferredCountsWhereTheyAre() {
        long id = members.join(base, "冯陈褚");
        transferring.transfer(EVERYWHERE, id, other.code(), LATER, "1", null, members.version(id), officer);

        assertThat(count(base)).isZero();
        assertThat(count(other)).isEqualTo(1);
        assertThat(count(county)).isEqualTo(1);
        assertThat(members.history(id)).containsExactly("JOIN", "TRANSFER_OUT", "TRANSFER_IN");
        assertThat(placeOfPerson(id)).isEqualTo(tree.again(other).place());
        refused(() -> transferring.transfer(EVERYWHERE, id, county.code(), LATER, "1", null, members.version(id), officer),
                MembershipRefusal.UNIT_KEEPS_NO_ROSTER);
        refused(() -> transferring.transfer(Scope.of(other.area()), id, base.code(), LATER, "1", null, members.version(id),
                officer), MembershipRefusal.UNIT_UNKNOWN);
    }

    @Test
    void theOneOnTheWayIsTakenInByTheNewUnion() {
        Document document = TestMembers.document();
        long id = members.join(base, "褚卫蒋", document, TestMembers.phone());
        changing.change(EVERYWHERE, id, ChangeKind.TRANSFER_OUT, LATER, "1", null, members.version(id), officer);
        assertThat(count(base)).isEqualTo(1);

        MemberFacts facts = rows.present(members.key(id));
        long again = joining.join(EVERYWHERE, other.code(), document, joined(facts, LocalDate.of(2021, 7, 1)), officer);
        assertThat(again).isEqualTo(id);
        assertThat(count(base)).isZero();
        assertThat(count(other)).isEqualTo(1);
        assertThat(rows.present(members.key(id)).joinedOn()).isEqualTo(JOINED);
    }

    @Test
    void aCorrectionKeepsWhatStoodThereBefore() {
        Document document = TestMembers.document();
        long id = members.join(base, "沈韩杨", document, TestMembers.phone());
        MemberFacts facts = TestMembers.facts("沈寒阳", document, null);
        correcting.correct(EVERYWHERE, id, facts, "本人核对", members.version(id), officer);

        assertThat(jdbc.sql("select name from people.person where key = :key").param("key", members.key(id))
                .query(String.class).single()).isEqualTo("沈寒阳");
        String kept = jdbc.sql("select before::text || after::text from membership.change where kind = 'CORRECT' and person_key = :key")
                .param("key", members.key(id)).query(String.class).single();
        assertThat(kept).contains("沈韩杨", "沈寒阳", "139****").doesNotContainPattern("139\\d{8}");
        refused(() -> correcting.correct(EVERYWHERE, id, facts, "再核对一次", members.version(id), officer),
                MembershipRefusal.NOTHING_CHANGED);
        refused(() -> correcting.correct(EVERYWHERE, id, facts.born(LocalDate.of(1970, 1, 1), 1), "改生日", members.version(id),
                officer), MembershipRefusal.BIRTH_AGAINST_NUMBER);
    }

    @Test
    void anotherNumberIsAnotherKeyAndEveryRowFollows() {
        Document wrong = TestMembers.document();
        long id = members.join(base, "朱秦尤", wrong, TestMembers.phone());
        correcting.correct(EVERYWHERE, id, TestMembers.facts("朱勤优", wrong, null), "改名", members.version(id), officer);
        String login = accounts.open(base, Role.WORKER);
        jdbc.sql("update access.account set person_key = :key where login = :login").param("key", members.key(id))
                .param("login", login).update();
        Document taken = TestMembers.document();
        members.join(other, "许何吕", taken, null);
        refused(() -> renumbering.renumber(EVERYWHERE, id, taken, "核对原件", members.version(id), officer),
                MembershipRefusal.NUMBER_TAKEN);

        Document right = TestMembers.document();
        renumbering.renumber(EVERYWHERE, id, right, "核对原件", members.version(id), officer);
        byte[] old = people.keyOf(wrong.type(), wrong.number());
        byte[] fresh = people.keyOf(right.type(), right.number());
        assertThat(members.key(id)).isEqualTo(fresh);
        assertThat(members.history(id)).containsExactly("JOIN", "CORRECT", "CORRECT");
        assertThat(rowsUnder(old)).isZero();
        assertThat(accounts.actor(login).personKey()).isEqualTo(fresh);
        assertThat(rows.document(fresh)).isEqualTo(right);
        assertThat(rows.present(fresh).birth()).isEqualTo(right.citizenNumber().orElseThrow().birth());
        assertThat(jdbc.sql("select count(*) from people.correction where person_key = :key").param("key", fresh)
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(count(base)).isEqualTo(1);
    }

    @Test
    void twoRecordsOfOnePersonBecomeOneWithBothHistories() {
        Document passport = new Document(DocumentType.PASSPORT, "E" + TestMembers.number().text().substring(9, 17));
        long first = members.join(base, "孔曹严");
        long second = joining.join(EVERYWHERE, other.code(), passport,
                joined(rows.present(members.key(first)), JOINED), null);
        refused(() -> uniting.unite(EVERYWHERE, first, second, "同一个人", members.version(first), officer),
                MembershipRefusal.MERGE_BOTH_MEMBERS);
        changing.change(EVERYWHERE, first, ChangeKind.WITHDRAW, LATER, "5", null, members.version(first), officer);

        byte[] gone = members.key(second);
        uniting.unite(EVERYWHERE, first, second, "已核对证件", members.version(first), officer);
        assertThat(members.status(first)).isEqualTo("ACTIVE");
        assertThat(members.history(first)).containsExactly("JOIN", "JOIN", "WITHDRAW", "MERGE");
        assertThat(rowsUnder(gone)).isZero();
        assertThat(count(base)).isZero();
        assertThat(count(other)).isEqualTo(1);
        assertThat(placeOfPerson(first)).isEqualTo(tree.again(other).place());
        refused(() -> uniting.unite(EVERYWHERE, first, second, "再来一次", members.version(first), officer),
                MembershipRefusal.MERGE_UNKNOWN);
    }

    @Test
    void membersFollowTheirUnionIntoAnother() {
        long stays = members.join(base, "戚谢邹");
        long gone = members.join(base, "喻柏水");
        changing.change(EVERYWHERE, gone, ChangeKind.WITHDRAW, LATER, "5", null, members.version(gone), officer);
        assertThatThrownBy(() -> merging.dissolve(base.id(), null, LATER, "批复〔2021〕1号", officer)).hasMessageContaining("1 名会员");
        merging.merge(base.id(), other.id(), LATER, "批复〔2021〕1号", officer);

        assertThat(count(base)).isZero();
        assertThat(count(other)).isEqualTo(1);
        assertThat(count(county)).isEqualTo(1);
        assertThat(members.history(stays)).containsExactly("JOIN", "TRANSFER_OUT", "TRANSFER_IN");
        assertThat(members.history(gone)).containsExactly("JOIN", "WITHDRAW");
        assertThat(jdbc.sql("select count(*) from membership.member where unit_id = :unit and place = :place")
                .param("unit", other.id()).param("place", tree.again(other).place()).query(Integer.class).single()).isEqualTo(2);
        assertThat(placeOfPerson(stays)).isEqualTo(tree.again(other).place());
    }

    @Test
    void membersFollowTheirEmployerIntoANewUnion() {
        Unit joint = tree.base(county, TestTree.employer(71, 10), TestTree.employer(72, 10));
        Document document = TestMembers.document();
        long first = joining.join(EVERYWHERE, joint.code(), document, employed(TestMembers.facts("窦章云", document, null), "测试单位71"), null);
        Document second = TestMembers.document();
        joining.join(EVERYWHERE, joint.code(), second, employed(TestMembers.facts("苏潘葛", second, null), "测试单位72"), null);
        long employer = jdbc.sql("select id from organization.employer where unit_id = :unit and name = '测试单位71'")
                .param("unit", joint.id()).query(Long.class).single();
        Unit fresh = splitting.split(joint.id(), new Splitting.Parts(TestTree.code(), "新分出的工会", Set.of(), Set.of(employer)),
                LATER, "批复〔2021〕2号", officer);

        assertThat(count(joint)).isEqualTo(1);
        assertThat(count(fresh)).isEqualTo(1);
        assertThat(members.history(first)).containsExactly("JOIN", "TRANSFER_OUT", "TRANSFER_IN");
    }

    @Test
    void tooYoungOrRetiredPeopleAreNotTakenIn() {
        Document document = TestMembers.document();
        MemberFacts facts = TestMembers.facts("华金魏", document, null);
        LocalDate child = document.citizenNumber().orElseThrow().birth().plusYears(15);
        refused(() -> joining.join(EVERYWHERE, base.code(), document, joined(facts, child), null), MembershipRefusal.UNDER_AGE);
        MemberFacts old = facts.born(LocalDate.of(1940, 1, 1), 1);
        MemberFacts retired = new MemberFacts("陶姜戚", 1, old.birth(), null, null, "4", null, null, null, null, null, null, null,
                null, List.of(), null, JOINED);
        refused(() -> joining.join(EVERYWHERE, base.code(), new Document(DocumentType.PASSPORT, "E99887766"), retired, null),
                MembershipRefusal.RETIRED);
    }

    private static MemberFacts joined(MemberFacts f, LocalDate on) {
        return new MemberFacts(f.name(), f.sex(), f.birth(), f.phone(), f.ethnicity(), f.employment(), f.education(),
                f.skill(), f.politics(), f.household(), f.householdPlace(), f.nativePlace(), f.migrant(), f.employer(),
                f.groups(), f.nationalNo(), on);
    }

    private static MemberFacts employed(MemberFacts f, String employer) {
        return new MemberFacts(f.name(), f.sex(), f.birth(), f.phone(), f.ethnicity(), f.employment(), f.education(),
                f.skill(), f.politics(), f.household(), f.householdPlace(), f.nativePlace(), f.migrant(), employer,
                f.groups(), f.nationalNo(), f.joinedOn());
    }

    private int count(Unit unit) {
        return figures.of(List.of(unit.id()), "member.count").getOrDefault(unit.id(), BigDecimal.ZERO).intValue();
    }

    private long placeOfPerson(long id) {
        return jdbc.sql("select place from people.person where key = :key").param("key", members.key(id)).query(Long.class)
                .single();
    }

    private int rowsUnder(byte[] key) {
        return jdbc.sql("""
                select (select count(*) from people.person where key = :key)
                    + (select count(*) from membership.member where person_key = :key)
                    + (select count(*) from membership.change where person_key = :key)
                    + (select count(*) from people.correction where person_key = :key)
                    + (select count(*) from access.account where person_key = :key)""").param("key", key)
                .query(Integer.class).single();
    }

    private static void refused(ThrowingCallable act, MembershipRefusal reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
