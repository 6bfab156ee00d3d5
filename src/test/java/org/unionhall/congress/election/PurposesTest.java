package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.congress.count.Next;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Holder;
import org.unionhall.congress.term.NewTerm;
import org.unionhall.congress.term.Office;
import org.unionhall.congress.term.Seat;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.TestTerms;
import org.unionhall.congress.term.Terms;
import org.unionhall.congress.term.Why;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Units;
import org.unionhall.people.Sex;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.MovableClock;

/** What an election may be for besides a new term: open seats, the recall of somebody, names agreed by consultation. */
@HallTest
class PurposesTest {

    private static final int MEMBERS = 30;
    private static final LocalDate ELECTED = LocalDate.of(2025, 3, 1);

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestTerms testTerms;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Terms terms;
    @Autowired
    private Drawing drawing;
    @Autowired
    private Candidates candidates;
    @Autowired
    private CandidateNotices notices;
    @Autowired
    private Consulting consulting;
    @Autowired
    private Rolls rolls;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Confirming confirming;
    @Autowired
    private Counting counting;
    @Autowired
    private NextRound following;
    @Autowired
    private Reporting reporting;
    @Autowired
    private Archive archive;
    @Autowired
    private ElectionBook book;
    @Autowired
    private Matters matters;
    @Autowired
    private Units units;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private ElectionsOfTests.Hall hall;
    private TestTerms.Known chair;
    private Actor above;
    private long term;

    @BeforeEach
    void aUnionWithACommittee() {
        hall = tests.hall(MEMBERS);
        chair = testTerms.known(hall.unit(), "赵主席");
        above = accounts.actor(units.withId(hall.unit().parentId()).orElseThrow(), Role.UPPER_OFFICER);
        term = terms.begin(new NewTerm(hall.unit().id(), Body.COMMITTEE, 3, ELECTED, 3, List.of(new Holder(chair.key(), chair.name(), Office.CHAIR),
                new Holder(null, "钱委员", Office.MEMBER), new Holder(null, "孙委员", Office.MEMBER))), null);
    }

    @AfterEach
    void today() {
        clock.back();
    }

    private Election now(long id) {
        return book.withId(id).orElseThrow();
    }

    private static void refused(ThrowingCallable act, ElectionRefusal reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private NewElection asked(Office office, int seats, Aim aim) {
        return new NewElection(hall.unit().id(), 0, "一次选举", office, null, seats, 3, 3, Mode.PAPER, NameOrder.STROKES, aim);
    }

    private long seat(Office office) {
        return terms.holders(term).stream().filter(one -> one.office() == office).findFirst().orElseThrow().id();
    }

    /** Published long enough. */
    private void published(long id) {
        notices.publish(now(id), notices.earliestEnd(now(id)), hall.officer());
        clock.to(tests.today().plusDays(15));
    }

    private Outcome voted(long id, int should, String lines) {
        rolls.freeze(now(id), hall.officer());
        tests.tellers(now(id), hall);
        long round = following.prepare(now(id), hall.officer());
        rounds.open(now(id), round, hall.officer());
        rounds.close(now(id), round, should, hall.officer());
        rounds.papers(now(id), round, -1, should, should, hall.officer());
        tests.entered(id, round, lines, hall);
        confirming.confirm(now(id), round, Confirming.Step.RETURNED, hall.scrutineer());
        Outcome outcome = counting.count(now(id), round, hall.officer());
        confirming.confirm(now(id), round, Confirming.Step.RESULT, hall.scrutineer());
        following.finish(now(id), false, hall.officer());
        return outcome;
    }

    @Test
    void moreThanHalfOfAllEndsTheOffice(@TempDir Path folder) throws Exception {
        refused(() -> drawing.draw(asked(Office.CHAIR, 1, Aim.recall(seat(Office.CHAIR), "")), hall.officer()), ElectionRefusal.REASON_MISSING);
        long id = drawing.draw(asked(Office.CHAIR, 1, Aim.recall(seat(Office.CHAIR), "长期不履行职责")), hall.officer());
        refused(() -> drawing.draw(asked(Office.CHAIR, 1, Aim.recall(seat(Office.CHAIR), "长期不履行职责")), hall.officer()), ElectionRefusal.RECALL_OPEN);
        refused(() -> candidates.propose(now(id), tests.proposal("会员甲", 1), hall.officer()), ElectionRefusal.STATE_WRONG);
        assertThat(power()).isTrue();
        Outcome outcome = voted(id, MEMBERS + 1, "1 16\n2 10\n0 5");
        assertThat(outcome.explanation()).anyMatch(line -> line.contains("全体有表决权的人数（31）的半数")).last().asString().contains("罢免通过");
        assertThat(jdbc.sql("select why from congress.holder where term_id = :term and office = 'CHAIR'").param("term", term).query(String.class)
                .single()).isEqualTo(Why.RECALLED.name());
        clock.to(tests.today().plusDays(1));
        assertThat(power()).as("the power goes with the office").isFalse();
        assertThat(terms.open(terms.withId(term).orElseThrow(), Office.CHAIR)).isEqualTo(1);

        Path file = Files.writeString(folder.resolve("box.json"), archive.of(now(id)));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(Verifier.run(List.of(file.toString()), new PrintStream(said, true, StandardCharsets.UTF_8))).as(said.toString(StandardCharsets.UTF_8)).isZero();

        long matter = reporting.report(now(id), hall.officer());
        assertThat(matters.withId(matter).orElseThrow().answer("votes")).isEqualTo("应到 31 人中赞成 16 人");
        matters.act(matter, "note", 0, null, null, above);
        assertThat(now(id).state()).isEqualTo(ElectionState.APPROVED);
        Visitor clerk = new Visitor(port).signedIn(hall.officer().login());
        assertThat(clerk.get("/elections/" + id).body()).contains("罢免通过", "上级已备案").doesNotContain("推荐候选人");
        assertThat(clerk.get("/terms/" + term).body()).contains("起空缺", "前补选", "/elections/new?term=" + term);
    }

    @Test
    void halfOfAllIsNotEnoughWhoeverCame() {
        long id = drawing.draw(asked(Office.CHAIR, 1, Aim.recall(seat(Office.CHAIR), "长期不履行职责")), hall.officer());
        Outcome outcome = voted(id, 25, "1 15\n2 10");
        assertThat(outcome.next()).as("no second ballot").isEqualTo(Next.NONE);
        assertThat(outcome.explanation()).last().asString().contains("没有通过");
        assertThat(terms.holders(term)).hasSize(3);
        refused(() -> reporting.report(now(id), hall.officer()), ElectionRefusal.STATE_WRONG);
    }

    @Test
    void byElectionsFillWhatIsOpenUntilTheEndOfTheTerm() {
        refused(() -> drawing.draw(asked(Office.MEMBER, 1, Aim.byElection(0)), hall.officer()), ElectionRefusal.SEATS_OPEN);
        Visitor clerk = new Visitor(port).signedIn(hall.officer().login());
        assertThat(clerk.post("/terms/" + term + "/seats/" + seat(Office.MEMBER) + "/leave", "why", "RESIGNED", "day",
                tests.today().minusDays(3).toString(), "reason", "调到外地工作").status()).isEqualTo(302);
        refused(() -> drawing.draw(asked(Office.AUDIT_MEMBER, 1, Aim.byElection(0)), hall.officer()), ElectionRefusal.NO_TERM);
        refused(() -> drawing.draw(asked(Office.MEMBER, 2, Aim.byElection(0)), hall.officer()), ElectionRefusal.SEATS_OPEN);
        assertThat(clerk.get("/elections/new?term=" + term + "&office=MEMBER&seats=1").body()).contains("补选第三届工会委员会委员");
        String drawn = clerk.post("/elections/new", "purpose", "BY_ELECTION", "term", String.valueOf(term), "unit", hall.unit().code(), "title",
                "补选委员", "office", "MEMBER", "seats", "1", "congress", "9", "years", "5", "mode", "PAPER", "order", "PINYIN").location();
        long id = Long.parseLong(drawn.substring(drawn.lastIndexOf('/') + 1));
        assertThat(now(id)).as("number and length are those of the term").matches(one -> one.congressNo() == 3 && one.termYears() == 3);
        candidates.propose(now(id), tests.proposal("会员甲", 2), hall.officer());
        candidates.propose(now(id), tests.proposal("会员乙", 1), hall.officer());
        published(id);
        assertThat(voted(id, 28, "10 20\n01 8").elected()).hasSize(1);
        long matter = reporting.report(now(id), hall.officer());
        matters.act(matter, "approve", 0, null, null, above);
        Term running = terms.withId(term).orElseThrow();
        assertThat(running.lastDay()).isEqualTo(ELECTED.plusYears(3));
        assertThat(terms.holders(term)).extracting(Seat::name).hasSize(3).containsAll(following.elected(id));
        assertThat(terms.open(running, Office.MEMBER)).isZero();
    }

    @Test
    void theWomensCommitteeMayComeOfConsultation() {
        refused(() -> drawing.draw(asked(Office.MEMBER, 3, Aim.consultation()), hall.officer()), ElectionRefusal.CONSULTATION_WOMEN);
        long id = drawing.draw(new NewElection(hall.unit().id(), 0, "女职工委员会", Office.WOMEN_MEMBER, null, 2, 4, 3, Mode.PAPER, NameOrder.STROKES,
                Aim.consultation()), hall.officer());
        for (int i = 0; i < 3; i++) {
            candidates.propose(now(id), new Proposal(0, ElectionsOfTests.name(i), Sex.FEMALE, null, null, null, 1, null, Set.of()), hall.officer());
        }
        notices.publish(now(id), notices.earliestEnd(now(id)), hall.officer());
        Consulting.Consulted agreed = new Consulting.Consulted(tests.today(), "各车间女职工小组", "一致同意");
        refused(() -> consulting.record(now(id), agreed, hall.officer()), ElectionRefusal.NOTICE_RUNNING);
        clock.to(tests.today().plusDays(15));
        refused(() -> rolls.freeze(now(id), hall.officer()), ElectionRefusal.STATE_WRONG);
        refused(() -> consulting.record(now(id), agreed, hall.officer()), ElectionRefusal.CONSULTED_NAMES);
        candidates.remove(now(id), candidates.running(id).getLast().id(), true, "本人不愿意", hall.officer());
        refused(() -> consulting.record(now(id), new Consulting.Consulted(tests.today().plusDays(1), "各小组女职工", "一致同意"), hall.officer()),
                ElectionRefusal.CONSULTED_DAY);
        Visitor clerk = new Visitor(port).signedIn(hall.officer().login());
        assertThat(clerk.get("/elections/" + id).body()).contains("登记协商结果").doesNotContain("冻结选民名册", "监票、计票");
        assertThat(clerk.post("/elections/" + id + "/consultation", "day", tests.today().toString(), "people", "各车间女职工小组", "words", "一致同意")
                .status()).isEqualTo(302);
        assertThat(following.elected(id)).hasSize(2);
        assertThat(clerk.get("/elections/" + id).body()).contains("协商产生。参加协商的：各车间女职工小组");
        assertThat(clerk.download("/elections/" + id + "/result.docx")).startsWith('P', 'K');
        long matter = reporting.report(now(id), hall.officer());
        matters.act(matter, "approve", 0, null, null, above);
        assertThat(terms.holders(terms.running(hall.unit().id(), Body.WOMEN).orElseThrow().id())).hasSize(2)
                .allMatch(one -> one.office() == Office.WOMEN_MEMBER && one.personKey() != null);
    }

    @Test
    void whoHoldsAnOfficeResignsAndTheUnionAboveNotesIt() {
        Visitor own = new Visitor(port, "127.0.0.41").signedIn(chair.login());
        assertThat(own.get("/hall/apply/resign").body()).contains("辞去工会职务");
        assertThatThrownBy(() -> resign("钱委员")).hasMessageContaining("您现在担任");
        long matter = resign("");
        assertThat(matters.withId(matter).orElseThrow()).matches(one -> one.state().equals("above") && one.answer("office").endsWith("主席"));
        matters.act(matter, "agree", 0, null, null, above);
        assertThat(terms.holders(term)).extracting(Seat::office).containsExactly(Office.MEMBER, Office.MEMBER);
        assertThat(terms.open(terms.withId(term).orElseThrow(), Office.CHAIR)).isEqualTo(1);
    }

    private long resign(String office) {
        Actor me = accounts.actor(chair.login());
        return matters.file(new Filing("resign", hall.unit(), Map.of("office", office, "reason", "身体原因"), List.of(),
                new Asker(me.account(), me.personKey(), me.name()), Filing.Channel.ONLINE, me, null, false));
    }

    private boolean power() {
        return accounts.actor(chair.login()).scope(Permission.RUN_CONGRESS).covers(hall.unit().place());
    }
}
