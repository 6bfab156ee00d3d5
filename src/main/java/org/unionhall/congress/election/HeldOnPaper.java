package org.unionhall.congress.election;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.congress.PaperElections;
import org.unionhall.congress.term.Office;

/** Holds an election on paper through the same acts as the pages. */
@Component
class HeldOnPaper implements PaperElections {

    private final ElectionBook book;
    private final Drawing drawing;
    private final Appraising appraising;
    private final Candidates candidates;
    private final CandidateNotices notices;
    private final Rolls rolls;
    private final Tellers tellers;
    private final Rounds rounds;
    private final PaperEntry papers;
    private final Confirming confirming;
    private final Counting counting;
    private final NextRound following;

    HeldOnPaper(ElectionBook book, Drawing drawing, Appraising appraising, Candidates candidates, CandidateNotices notices, Rolls rolls, Tellers tellers,
            Rounds rounds, PaperEntry papers, Confirming confirming, Counting counting, NextRound following) {
        this.book = book;
        this.drawing = drawing;
        this.appraising = appraising;
        this.candidates = candidates;
        this.notices = notices;
        this.rolls = rolls;
        this.tellers = tellers;
        this.rounds = rounds;
        this.papers = papers;
        this.confirming = confirming;
        this.counting = counting;
        this.following = following;
    }

    private Election now(long id) {
        return book.withId(id).orElseThrow();
    }

    @Override
    public long draw(Plan plan, Actor officer) {
        long id = drawing.draw(new NewElection(plan.unitId(), 0, plan.title(), Office.MEMBER, null, plan.seats(), plan.congress(), plan.years(),
                Mode.PAPER, NameOrder.STROKES), officer);
        int groups = plan.candidates().size();
        for (String name : plan.candidates()) {
            candidates.propose(now(id), new Proposal(0, name, null, null, null, null, groups--, null, Set.of()), officer);
        }
        return id;
    }

    @Override
    public long appraise(long unitId, String title, int congress, List<String> subjects, Actor officer) {
        return appraising.draw(new NewAppraisal(unitId, 0, title, subjects, appraising.scales(unitId).getFirst(), congress, Mode.PAPER), officer);
    }

    @Override
    public void publish(long election, Actor officer) {
        notices.publish(now(election), notices.earliestEnd(now(election)), officer);
    }

    @Override
    public void vote(long election, int present, String lines, Actor officer, Actor teller) {
        rolls.freeze(now(election), officer);
        tellers.appoint(now(election), Tellers.Task.TELLER_ONE, officer.login(), officer);
        tellers.appoint(now(election), Tellers.Task.TELLER_TWO, teller.login(), officer);
        tellers.appoint(now(election), Tellers.Task.SCRUTINEER, teller.login(), officer);
        long round = following.prepare(now(election), officer);
        rounds.open(now(election), round, officer);
        rounds.close(now(election), round, present, officer);
        rounds.papers(now(election), round, present, present, present, officer);
        papers.enter(now(election), round, 1, lines, officer);
        papers.enter(now(election), round, 1, lines, teller);
        confirming.confirm(now(election), round, Confirming.Step.ISSUED, teller);
        confirming.confirm(now(election), round, Confirming.Step.RETURNED, teller);
        counting.count(now(election), round, officer);
        confirming.confirm(now(election), round, Confirming.Step.RESULT, teller);
        following.finish(now(election), false, officer);
    }
}
