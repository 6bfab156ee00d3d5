package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.congress.ballot.BallotText;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.ballot.Casting;
import org.unionhall.congress.ballot.Sealing;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.count.Next;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Seat;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.Terms;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.MovableClock;

/** Elections from the proposal of candidates to who is elected: on paper, in the electronic box, with both. */
@HallTest
class ElectionPathTest {

    private static final int MEMBERS = 30;

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private Candidates candidates;
    @Autowired
    private CandidateNotices notices;
    @Autowired
    private CandidateChecks checks;
    @Autowired
    private SecretVoting secret;
    @Autowired
    private Rolls rolls;
    @Autowired
    private Rounds rounds;
    @Autowired
    private PaperEntry papers;
    @Autowired
    private Confirming confirming;
    @Autowired
    private Counting counting;
    @Autowired
    private NextRound following;
    @Autowired
    private Casting casting;
    @Autowired
    private ElectionBook book;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drawing drawing;
    @Autowired
    private Reporting reporting;
    @Autowired
    private Terms terms;
    @Autowired
    private Matters matters;
    @Autowired
    private Units units;
    @Autowired
    private TestAccounts accounts;

    private ElectionsOfTests.Hall hall;

    @BeforeEach
    void aUnion() {
        hall = tests.hall(MEMBERS);
    }

    @AfterEach
    void today() {
        clock.back();
    }

    private Election now(long id) {
        return book.withId(id).orElseThrow();
    }

    private long ready(Mode mode, int seats, int names) {
        long id = tests.draw(hall, mode, seats);
        for (int i = 0; i < names; i++) {
            candidates.propose(now(id), tests.proposal(ElectionsOfTests.name(i), i), hall.officer());
        }
        notices.publish(now(id), notices.earliestEnd(now(id)), hall.officer());
        clock.to(tests.today().plusDays(15));
        rolls.freeze(now(id), hall.officer());
        tests.tellers(now(id), hall);
        return id;
    }

    private static void refused(ThrowingCallable act, ElectionRefusal reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** Both tellers type the same; the scrutineer confirms; it is counted. */
    private Outcome onPaper(long id, long round, int present, int issued, int returned, String typed) {
        rounds.open(now(id), round, hall.officer());
        rounds.close(now(id), round, present, hall.officer());
        rounds.papers(now(id), round, -1, issued, returned, hall.officer());
        papers.enter(now(id), round, 1, typed, hall.tellerOne());
        papers.enter(now(id), round, 1, typed, hall.tellerTwo());
        confirming.confirm(now(id), round, Confirming.Step.RETURNED, hall.scrutineer());
        Outcome outcome = counting.count(now(id), round, hall.officer());
        if (outcome.held()) {
            confirming.confirm(now(id), round, Confirming.Step.RESULT, hall.scrutineer());
        }
        return outcome;
    }

    @Test
    void onPaperWithATieAndAShortfall() {
        long id = ready(Mode.PAPER, 3, 4);
        long first = following.prepare(now(id), hall.officer());
        Outcome tied = onPaper(id, first, 28, 28, 28, "1100 20\n1011 8\n");
        assertThat(tied.elected()).hasSize(2);
        assertThat(tied.next()).isEqualTo(Next.FURTHER_BALLOT);
        long second = following.prepare(now(id), hall.officer());
        assertThat(rounds.withId(second).orElseThrow().candidates()).hasSize(2);
        assertThat(onPaper(id, second, 28, 28, 28, "10 14\n01 14\n").next()).isEqualTo(Next.FURTHER_BALLOT);
        long third = following.prepare(now(id), hall.officer());
        assertThat(onPaper(id, third, 28, 28, 28, "12 27\nF 1\n").next()).isEqualTo(Next.NONE);
        following.finish(now(id), false, hall.officer());
        assertThat(now(id).state()).isEqualTo(ElectionState.CONFIRMED);
        assertThat(following.elected(id)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void approvedAboveItIsATermFromTheDayOfElection() {
        long id = ready(Mode.PAPER, 3, 4);
        long round = following.prepare(now(id), hall.officer());
        onPaper(id, round, 28, 28, 28, "1110 28");
        following.finish(now(id), false, hall.officer());
        Actor above = accounts.actor(units.withId(hall.unit().parentId()).orElseThrow(), Role.UPPER_OFFICER);
        long refused = reporting.report(now(id), hall.officer());
        matters.act(refused, "refuse", 0, "会议记录没有附上，请补正后再报。", null, above);
        assertThat(now(id).state()).isEqualTo(ElectionState.CONFIRMED);
        long matter = reporting.report(now(id), hall.officer());
        assertThat(now(id).state()).isEqualTo(ElectionState.REPORTED);
        matters.act(matter, "approve", 0, null, null, above);
        assertThat(now(id).state()).isEqualTo(ElectionState.APPROVED);
        Term term = terms.running(hall.unit().id(), Body.COMMITTEE).orElseThrow();
        assertThat(term.electedOn()).isEqualTo(tests.today());
        assertThat(terms.holders(term.id())).extracting(Seat::name).containsExactlyInAnyOrderElementsOf(following.elected(id));
    }

    @Test
    void tellersMustAgreeAndWhatIsConfirmedStays() {
        long id = ready(Mode.PAPER, 3, 4);
        long round = following.prepare(now(id), hall.officer());
        rounds.open(now(id), round, hall.officer());
        rounds.close(now(id), round, 25, hall.officer());
        refused(() -> counting.count(now(id), round, hall.officer()), ElectionRefusal.STEP_EARLY);
        assertThatThrownBy(() -> rounds.papers(now(id), round, -1, 26, 25, hall.officer())).hasMessageContaining("多于到会 25 人");
        rounds.papers(now(id), round, 26, 26, 25, hall.officer());
        rounds.papers(now(id), round, 25, 25, 25, hall.officer());
        papers.enter(now(id), round, 1, "1110 20\n1100 5 张外人、李外人", hall.tellerOne());
        refused(() -> papers.enter(now(id), round, 1, "1110", hall.officer()), ElectionRefusal.TELLER_NOT_YOU);
        refused(() -> papers.enter(now(id), round, 1, "1110 20\n110 5", hall.tellerTwo()), ElectionRefusal.LINE_MARKS);
        papers.enter(now(id), round, 1, "1110 19\n1100 5 李外人 张外人\n1110\n", hall.tellerTwo());
        assertThat(papers.differences(round)).isEmpty();
        papers.enter(now(id), round, 1, "1110 19\n1100 6 李外人 张外人", hall.tellerTwo());
        assertThat(papers.differences(round)).hasSize(2);
        confirming.confirm(now(id), round, Confirming.Step.RETURNED, hall.scrutineer());
        refused(() -> rounds.papers(now(id), round, -1, 25, 24, hall.officer()), ElectionRefusal.STEP_CONFIRMED);
        refused(() -> counting.count(now(id), round, hall.officer()), ElectionRefusal.ENTRIES_DIFFER);
        papers.enter(now(id), round, 1, "1110 20\n1100 5 张外人、李外人", hall.tellerTwo());
        refused(() -> confirming.confirm(now(id), round, Confirming.Step.RETURNED, hall.tellerTwo()), ElectionRefusal.NOT_SCRUTINEER);
        Outcome outcome = counting.count(now(id), round, hall.officer());
        assertThat(outcome.invalid()).isEqualTo(5);
        refused(() -> papers.enter(now(id), round, 2, "1110", hall.tellerOne()), ElectionRefusal.ROUND_WRONG);
    }

    @Test
    void moreReturnedThanIssuedIsVoidAndVotedAgain() {
        long id = ready(Mode.PAPER, 3, 4);
        long round = following.prepare(now(id), hall.officer());
        assertThat(onPaper(id, round, 28, 27, 28, "1110 28").next()).isEqualTo(Next.VOID);
        long again = following.prepare(now(id), hall.officer());
        assertThat(rounds.withId(again).orElseThrow().number()).isEqualTo(2);
        assertThat(onPaper(id, again, 28, 28, 28, "1110 28").next()).isEqualTo(Next.NONE);
    }

    @Test
    void withoutAQuorumNothingIsElected() {
        long id = ready(Mode.PAPER, 3, 4);
        long round = following.prepare(now(id), hall.officer());
        assertThat(onPaper(id, round, 19, 19, 19, "1110 19").next()).isEqualTo(Next.NO_QUORUM);
    }

    @Test
    void electronicAndPaperInOneCount() {
        long id = ready(Mode.BOTH, 3, 4);
        long round = following.prepare(now(id), hall.officer());
        refused(() -> rounds.open(now(id), round, hall.officer()), ElectionRefusal.KEYS_MISSING);
        BoxKey.Pair chair = BoxKey.Pair.make();
        BoxKey.Pair audit = BoxKey.Pair.make();
        refused(() -> rounds.key(now(id), round, Tellers.Task.CHAIR_KEY, tests.base64(chair), hall.tellerOne()), ElectionRefusal.KEY_NOT_YOURS);
        rounds.key(now(id), round, Tellers.Task.CHAIR_KEY, tests.base64(chair), hall.chair());
        rounds.key(now(id), round, Tellers.Task.AUDIT_KEY, tests.base64(audit), hall.audit());
        rounds.open(now(id), round, hall.officer());
        ElectionRound open = rounds.withId(round).orElseThrow();
        tests.box().givePaper(round, 0);
        tests.box().givePaper(round, 1);
        for (int position = 2; position < 25; position++) {
            byte[] text = BallotText.write(open.candidates(), Map.of(open.candidates().getFirst(), Mark.FOR, open.candidates().get(1),
                    Mark.FOR, open.candidates().get(2), position < 20 ? Mark.FOR : Mark.AGAINST), List.of(), open.size());
            casting.cast(round, position, 0, Sealing.seal(text, round, chair.publicKey(), audit.publicKey()));
        }
        refused(() -> rounds.handOver(now(id), round, Tellers.Task.CHAIR_KEY, BoxKey.written(chair.secret()), hall.chair()), ElectionRefusal.ROUND_WRONG);
        rounds.close(now(id), round, 26, hall.officer());
        rounds.papers(now(id), round, -1, 2, 2, hall.officer());
        papers.enter(now(id), round, 1, "1110 2", hall.tellerOne());
        papers.enter(now(id), round, 1, "1110 2", hall.tellerTwo());
        confirming.confirm(now(id), round, Confirming.Step.RETURNED, hall.scrutineer());
        rounds.handOver(now(id), round, Tellers.Task.CHAIR_KEY, BoxKey.written(chair.secret()), hall.chair());
        refused(() -> counting.count(now(id), round, hall.officer()), ElectionRefusal.BALLOTS_UNOPENED);
        rounds.handOver(now(id), round, Tellers.Task.AUDIT_KEY, BoxKey.written(audit.secret()), hall.audit());
        Outcome outcome = counting.count(now(id), round, hall.officer());
        assertThat(outcome.valid()).isEqualTo(25);
        assertThat(outcome.elected()).hasSize(3);
        assertThat(outcome.tallies().get(2).approve()).isEqualTo(20);
        assertThat(outcome.tallies().getFirst().approve()).isEqualTo(25);
    }

    @Test
    void whoMayNotBeElectedIsRefusedAndStaysOnTheListWithTheReason() {
        long id = tests.draw(hall, Mode.PAPER, 3);
        refused(() -> candidates.propose(now(id), tests.related("会员甲", Proposal.Relation.MANAGER), hall.officer()), ElectionRefusal.CANDIDATE_MANAGER);
        refused(() -> candidates.propose(now(id), tests.related("会员乙", Proposal.Relation.RELATIVE), hall.officer()), ElectionRefusal.CANDIDATE_RELATIVE);
        refused(() -> candidates.propose(now(id), tests.related("不是会员"), hall.officer()), ElectionRefusal.CANDIDATE_NOT_MEMBER);
        drawing.stop(now(tests.draw(hall, Mode.PAPER, 3)), "重复建立，以另一次为准", hall.officer());
        assertThat(candidates.of(id)).hasSize(3).allMatch(one -> one.state() == Candidate.State.EXCLUDED && one.reason() != null);
        refused(() -> notices.publish(now(id), tests.today().plusDays(30), hall.officer()), ElectionRefusal.TOO_FEW);
    }

    @Test
    void theUnionAboveExaminesTheListAsItStands() {
        long id = tests.draw(hall, Mode.PAPER, 3);
        refused(() -> ask(id), ElectionRefusal.TOO_FEW);
        for (int i = 0; i < 4; i++) {
            candidates.propose(now(id), tests.proposal(ElectionsOfTests.name(i), i), hall.officer());
        }
        Actor above = accounts.actor(units.withId(hall.unit().parentId()).orElseThrow(), Role.UPPER_OFFICER);
        long matter = ask(id);
        assertThat(matters.withId(matter).orElseThrow().answer("list")).contains("会员甲", "3 个小组推荐");
        refused(() -> ask(id), ElectionRefusal.CHECK_OPEN);
        refused(() -> candidates.propose(now(id), tests.proposal(ElectionsOfTests.name(5), 1), hall.officer()), ElectionRefusal.CHECK_OPEN);
        refused(() -> notices.publish(now(id), notices.earliestEnd(now(id)), hall.officer()), ElectionRefusal.CHECK_OPEN);
        matters.act(matter, "refuse", 0, "第四名候选人推荐小组太少，请再征求意见。", null, above);
        candidates.propose(now(id), tests.proposal(ElectionsOfTests.name(5), 1), hall.officer());
        long again = ask(id);
        matters.act(again, "approve", 0, null, null, above);
        assertThat(checks.of(id)).hasValueSatisfying(check -> assertThat(check.granted()).isTrue());
        candidates.remove(now(id), candidates.running(id).getLast().id(), true, "本人不愿参选", hall.officer());
        assertThat(checks.of(id)).as("what was agreed to was another list").isEmpty();
        notices.publish(now(id), notices.earliestEnd(now(id)), hall.officer());
    }

    @Test
    void thereAreNoCandidatesToExamineWhereAQuestionIsVotedOn() {
        long vote = secret.draw(tests.congress(hall, 6), "经费使用办法", "会费按预算使用。", Mode.PAPER, hall.officer());
        refused(() -> ask(vote), ElectionRefusal.STATE_WRONG);
    }

    private long ask(long election) {
        return matters.file(new Filing("check-candidates", null, Map.of("election", String.valueOf(election)), List.of(),
                new Asker(hall.officer().account(), null, hall.officer().name()), Filing.Channel.ONLINE, hall.officer(), null, false));
    }

    @Test
    void theNoticeLastsAndObjectionsAreAnswered() {
        long id = tests.draw(hall, Mode.PAPER, 3);
        for (int i = 0; i < 4; i++) {
            candidates.propose(now(id), tests.proposal(ElectionsOfTests.name(i), i), hall.officer());
        }
        refused(() -> notices.publish(now(id), tests.today().plusDays(2), hall.officer()), ElectionRefusal.NOTICE_TOO_SHORT);
        notices.publish(now(id), notices.earliestEnd(now(id)), hall.officer());
        refused(() -> rolls.freeze(now(id), hall.officer()), ElectionRefusal.NOTICE_RUNNING);
        notices.object(now(id), 0, "没有征求小组意见", hall.tellerOne());
        clock.to(tests.today().plusDays(15));
        refused(() -> rolls.freeze(now(id), hall.officer()), ElectionRefusal.OBJECTION_OPEN);
        notices.answer(now(id), notices.objections(id).getFirst().id(), "已补开小组会议。", hall.officer());
        rolls.freeze(now(id), hall.officer());
        assertThat(now(id).shouldAttend()).isEqualTo(MEMBERS);
        assertThat(rolls.unchanged(id)).isTrue();
        jdbc.sql("update congress.voter set name = '换人' where election_id = :id and position = 3").param("id", id).update();
        assertThat(rolls.unchanged(id)).isFalse();
    }
}
