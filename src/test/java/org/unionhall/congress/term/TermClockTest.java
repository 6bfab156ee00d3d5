package org.unionhall.congress.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.matter.running.Clockwork;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.MovableClock;

/** A term of a base union from 21 November 2023 to 21 November 2026, as the days go by. */
@HallTest
class TermClockTest {

    private static final LocalDate ELECTED = LocalDate.of(2023, 11, 21);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 21);

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestTerms tests;
    @Autowired
    private Terms terms;
    @Autowired
    private TermClock termClock;
    @Autowired
    private TermBook book;
    @Autowired
    private TermsOnDesk desk;
    @Autowired
    private Matters matters;
    @Autowired
    private Clockwork clockwork;
    @Autowired
    private Founding founding;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit base;
    private Actor officer;
    private Actor above;
    private TestTerms.Known chair;
    private long term;

    @BeforeEach
    void aTerm() {
        clock.to(LocalDate.of(2026, 5, 1));
        county = tree.county(tree.city());
        base = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
        above = accounts.actor(county, Role.UPPER_OFFICER);
        chair = tests.known(base, "赵主席");
        term = tests.committee(base, 2, ELECTED, chair);
    }

    @AfterEach
    void theRealTime() {
        clock.back();
    }

    @Test
    void itsEndIsToldFourTimesEachOnce() {
        termClock.run();
        assertThat(told(officer)).isEmpty();
        assertThat(figure("term.overdue")).isZero();
        for (LocalDate day : List.of(LocalDate.of(2026, 5, 21), LocalDate.of(2026, 8, 21), LocalDate.of(2026, 10, 21), LAST, LAST.plusDays(1))) {
            clock.to(day);
            termClock.run();
            termClock.run();
        }
        assertThat(told(officer)).containsExactly("TERM_SIX", "TERM_THREE", "TERM_ONE", "TERM_OVERDUE");
        assertThat(jdbc.sql("select count(*) from notice.notice where account_id = :account and kind = 'TERM_OVERDUE'")
                .param("account", chair.account()).query(Integer.class).single()).as("the chair too, without power now").isEqualTo(1);
        assertThat(told(above)).containsExactly("TERM_OVERDUE_BELOW");
        Visitor upper = new Visitor(port, "127.0.0.44").signedIn(accounts.open(county, Role.UPPER_OFFICER));
        assertThat(upper.get("/").body()).contains("家工会任期已满，没有换届", "下级 1 家工会超期没有换届");
        assertThat(figure("term.overdue")).isEqualTo(1);
        assertThat(figure("term.running")).isZero();
        assertThat(desk.of(officer)).singleElement().satisfies(todo -> assertThat(todo.note()).contains("请尽快换届"));
        assertThat(desk.of(above)).singleElement().satisfies(todo -> assertThat(todo.title()).contains("1 家工会超期"));
    }

    @Test
    void anExtensionIsAskedOfTheUnionAboveOnceAndNotForLong() {
        clock.to(LocalDate.of(2026, 11, 1));
        termClock.run();
        assertThatThrownBy(() -> extend(LocalDate.of(2027, 5, 22))).hasMessageContaining("最多延长 6 个月");
        assertThatThrownBy(() -> extend(LAST)).hasMessageContaining("最多延长 6 个月");
        long asked = extend(LocalDate.of(2027, 5, 21));
        matters.act(asked, "approve", 0, null, null, above);
        assertThat(terms.withId(term).orElseThrow()).satisfies(longer -> {
            assertThat(longer.lastDay()).isEqualTo(LocalDate.of(2027, 5, 21));
            assertThat(longer.stage()).isEqualTo(Stage.NORMAL);
        });
        assertThat(jdbc.sql("select term_until from organization.unit where id = :id").param("id", base.id()).query(LocalDate.class).single())
                .as("the profile follows").isEqualTo(LocalDate.of(2027, 5, 21));
        clock.to(LAST.plusDays(1));
        assertThat(accounts.actor(chair.login()).may(Permission.RUN_CONGRESS)).isTrue();
        assertThatThrownBy(() -> extend(LocalDate.of(2027, 5, 20))).hasMessageContaining("只能延期一次");
        clock.to(LocalDate.of(2027, 5, 22));
        assertThat(accounts.actor(chair.login()).may(Permission.RUN_CONGRESS)).isFalse();
    }

    /** Its chair has no power any more, so whoever decides above asks, and a colleague decides. */
    @Test
    void theUnionAboveAsksForOneThatIsOverdue() {
        Map<String, String> answers = Map.of("term", String.valueOf(term), "to", "2027-03-01", "reason", "企业改制，推迟换届");
        assertThatThrownBy(() -> fileBy(above, answers)).as("while its own officers can").hasMessageContaining("没有找到这一届");
        clock.to(LAST.plusDays(10));
        termClock.run();
        String login = accounts.open(county, Role.UPPER_OFFICER);
        Visitor upper = new Visitor(port, "127.0.0.45").signedIn(login);
        assertThat(upper.get("/terms/" + term).body()).contains("替它报延期").doesNotContain("登记变动");
        assertThat(upper.post("/terms/" + term + "/extension", "to", "2027-03-01", "reason", "企业改制，推迟换届").status()).isEqualTo(302);
        long asked = matters.openFor("extend-term", base.id(), 1).getFirst().id();
        assertThatThrownBy(() -> matters.act(asked, "approve", 0, null, null, accounts.actor(login))).as("not who filed it").isNotNull();
        matters.act(asked, "approve", 0, null, null, above);
        assertThat(accounts.actor(chair.login()).may(Permission.RUN_CONGRESS)).as("the power is back").isTrue();
        Visitor elsewhere = new Visitor(port, "127.0.0.46").signedIn(accounts.open(tree.county(tree.city()), Role.UPPER_OFFICER));
        assertThat(elsewhere.post("/terms/" + term + "/extension", "to", "2027-03-02", "reason", "试试看").status()).isEqualTo(404);
    }

    private long fileBy(Actor who, Map<String, String> answers) {
        return matters.file(new Filing("extend-term", base, answers, List.of(), new Asker(who.account(), null, who.name()), Filing.Channel.ONLINE,
                who, null, false));
    }

    @Test
    void aChairIsMovedWithConsentOnly() {
        long seat = terms.holders(term).getFirst().id();
        assertThatThrownBy(() -> move(seat, 7, 3)).hasMessageContaining("没有过半数");
        long asked = move(seat, 7, 4);
        clock.to(LocalDate.of(2026, 5, 30));
        clockwork.run();
        assertThat(matters.withId(asked).orElseThrow().ended()).as("silence is no consent").isNull();
        matters.act(asked, "agree", 0, null, null, accounts.actor(tree.top(), Role.UPPER_OFFICER));
        assertThat(terms.holders(term)).extracting(Seat::name).containsExactly("钱委员");
        assertThat(accounts.actor(chair.login()).may(Permission.RUN_CONGRESS)).isFalse();
    }

    @Test
    void whereSilenceIsConsentTheDaysPass() {
        jdbc.sql("""
                insert into organization.rule (code, unit_id, valid_from, value, measure, title, basis)
                values ('CHAIR_MOVE_TACIT', :unit, '2020-01-01', '1', '', '默示', '上海市工会条例')""").param("unit", county.id()).update();
        long asked = move(terms.holders(term).getFirst().id(), 7, 4);
        clock.to(LocalDate.of(2026, 5, 16));
        clockwork.run();
        assertThat(matters.withId(asked).orElseThrow().ended()).isNull();
        clock.to(LocalDate.of(2026, 5, 17));
        clockwork.run();
        assertThat(matters.withId(asked).orElseThrow().ended()).isEqualTo("DONE");
    }

    @Test
    void whoLeavesTheUnionLeavesItsOffice() {
        jdbc.sql("update membership.member set status = 'DECEASED' where person_key = :key").param("key", chair.key()).update();
        termClock.run();
        assertThat(book.seats(term)).filteredOn(seat -> !seat.held()).singleElement().extracting(Seat::why).isEqualTo(Why.DIED);
        assertThat(told(officer)).containsExactly("TERM_VACANT");
    }

    @Test
    void termsThatProfilesTellAreTakenOver() {
        String code = TestTree.code();
        Unit known = founding.found(new NewUnit(county.code(), code, "测试" + code, "SINGLE_BASE", "BASE", TestTree.LONG_AGO,
                Profile.of(null, null, null, null, null, null, null, 4, LocalDate.of(2021, 7, 1), 5), List.of()), null);
        assertThat(terms.running(known.id(), Body.COMMITTEE).orElseThrow()).satisfies(taken -> {
            assertThat(taken.shown()).isEqualTo("第四届工会委员会");
            assertThat(taken.stage()).isEqualTo(Stage.THREE);
        });
        assertThat(figure("term.soon")).isEqualTo(1);
        assertThat(figure("term.known")).isEqualTo(2);
    }

    @Test
    void doors() {
        Visitor clerk = new Visitor(port, "127.0.0.41").signedIn(chair.login());
        assertThat(clerk.get("/terms").body()).contains(base.name(), "第二届", "2026年11月21日");
        assertThat(clerk.get("/terms?stage=OVERDUE").body()).doesNotContain("2026年11月21日");
        assertThat(clerk.get("/terms/" + term).body()).contains("赵主席", "变动");
        assertThat(clerk.post("/terms/new", "unit", base.code(), "body", "AUDIT", "number", "2", "years", "3", "electedOn", "2023-11-21",
                "holders", "赵主席 主任\n孙不在 委员", "check", "true").body()).contains("1 人和名册对上，还没有登记", "没有找到");
        assertThat(clerk.post("/terms/new", "unit", base.code(), "body", "AUDIT", "number", "2", "years", "3", "electedOn", "2023-11-21",
                "holders", "赵主席 主任\n孙不在 书记").status()).as("a wrong line and nothing is written").isEqualTo(422);
        assertThat(terms.running(base.id(), Body.AUDIT)).isEmpty();
        assertThat(clerk.post("/terms/new", "unit", base.code(), "body", "AUDIT", "number", "2", "years", "3", "electedOn", "2023-11-21",
                "holders", "赵主席 主任\n孙不在 委员").status()).isEqualTo(302);
        assertThat(terms.running(base.id(), Body.AUDIT).map(one -> terms.holders(one.id())).orElseThrow())
                .extracting(seat -> seat.personKey() != null).containsExactly(true, false);
        assertThat(clerk.post("/terms/new", "unit", base.code(), "body", "WOMEN", "number", "2", "years", "9", "holders", "x").status())
                .isEqualTo(422);
        long seat = terms.holders(term).getLast().id();
        assertThat(clerk.post("/terms/" + term + "/seats/" + seat + "/recall", "day", "2026-04-30", "should", "10", "favour", "5", "reason",
                "不履行职责").status()).isEqualTo(422);
        assertThat(clerk.post("/terms/" + term + "/seats/" + seat + "/recall", "day", "2026-04-30", "should", "10", "favour", "6", "reason",
                "不履行职责").status()).isEqualTo(302);
        assertThat(clerk.post("/terms/" + term + "/seats/" + terms.holders(term).getFirst().id() + "/leave", "why", "MOVED", "day",
                "2026-05-01", "reason", "调任").body()).contains("先征得上一级工会同意");
        assertThat(clerk.post("/terms/" + term + "/handover", "note", "活动室租约明年三月到期").status()).isEqualTo(302);
        assertThat(clerk.get("/terms/" + term + "/handover").body()).contains("活动室租约");

        Visitor upper = new Visitor(port, "127.0.0.42").signedIn(accounts.open(county, Role.UPPER_OFFICER));
        assertThat(upper.get("/terms/" + term).body()).contains("赵主席").doesNotContain("登记变动");
        assertThat(upper.post("/terms/" + term + "/seats/" + seat + "/leave", "why", "RESIGNED").status()).isEqualTo(404);
        Visitor elsewhere = new Visitor(port, "127.0.0.43").signedIn(accounts.open(tree.county(tree.city()), Role.UPPER_OFFICER));
        assertThat(elsewhere.get("/terms/" + term).status()).isEqualTo(404);
    }

    private long extend(LocalDate to) {
        return file("extend-term", Map.of("term", String.valueOf(term), "to", to.toString(), "reason", "疫情防控，大会推迟"));
    }

    private long move(long seat, int committee, int agreed) {
        return file("move-chair", Map.of("seat", String.valueOf(seat), "committee", String.valueOf(committee), "agreed", String.valueOf(agreed),
                "moveOn", "2026-05-01", "reason", "调任安全总监"));
    }

    private long file(String kind, Map<String, String> answers) {
        return matters.file(new Filing(kind, base, answers, List.of(), new Asker(officer.account(), null, officer.name()),
                Filing.Channel.ONLINE, officer, null, false));
    }

    private List<String> told(Actor who) {
        return jdbc.sql("select kind from notice.notice where account_id = :account and kind like 'TERM%' order by id")
                .param("account", who.account()).query(String.class).list();
    }

    private int figure(String indicator) {
        return jdbc.sql("""
                select coalesce((select sum(change) from figure.delta where unit_id = :unit and indicator = :code), 0)
                     + coalesce((select sum(value) from figure.cell where unit_id = :unit and indicator = :code), 0)""")
                .param("unit", county.id()).param("code", indicator).query(Integer.class).single();
    }
}
