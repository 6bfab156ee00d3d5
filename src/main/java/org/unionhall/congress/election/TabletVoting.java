package org.unionhall.congress.election;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Throttle;
import org.unionhall.access.Trail;
import org.unionhall.congress.ballot.BallotRefusal;
import org.unionhall.congress.ballot.VotingCodes;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** Voting on a tablet at the hall: a code is drawn for somebody who is there and used up by their ballot. */
@Component
public class TabletVoting {

    private final ElectionBook book;
    private final Rounds rounds;
    private final Rolls rolls;
    private final Voting voting;
    private final VotingCodes codes;
    private final Throttle throttle;
    private final Trail trail;

    TabletVoting(ElectionBook book, Rounds rounds, Rolls rolls, Voting voting, VotingCodes codes, Throttle throttle, Trail trail) {
        this.book = book;
        this.rounds = rounds;
        this.rolls = rolls;
        this.voting = voting;
        this.codes = codes;
        this.throttle = throttle;
        this.trail = trail;
    }

    /** The ballot a code leads to. */
    public record Shown(Election election, ElectionRound round) {
    }

    /** A code that was drawn. */
    public record Drawn(Rolls.Voter voter, String code) {

        @Override
        public String toString() {
            return "a code";
        }
    }

    /** Draws a code for a voter who is present. That one was drawn is recorded, not for whom: its time would be the vote's. */
    @Transactional
    public Drawn draw(Election election, long round, int position, Actor by) {
        Rolls.Voter voter = rolls.at(election.id(), position).orElseThrow(NotHere::new);
        if (!election.mode().electronic()) {
            throw BallotRefusal.NOT_OPEN.because();
        }
        if (!voting.present(election, voter)) {
            throw ElectionRefusal.VOTER_ABSENT.because();
        }
        String code = codes.draw(round, position);
        trail.record(by, "VOTING_CODE_DRAWN", election.unitId(), "election:" + election.id(), null, null, Map.of("round", round));
        return new Drawn(voter, code);
    }

    /**
     * The ballot of the election in which this code is good, among those of the tablet's union that are voted on now.
     *
     * @throws Refusal when the code is wrong, used or replaced; after too many of them the tablet waits
     */
    public Shown ballot(Tablets.Tablet tablet, String code) {
        String guesser = "tablet " + tablet.unit() + " " + tablet.number();
        throttle.check(guesser);
        for (ElectionRound round : rounds.open(tablet.unit())) {
            if (codes.position(round.id(), code).isPresent()) {
                return new Shown(book.withId(round.election()).orElseThrow(), round);
            }
        }
        throttle.failed(guesser);
        throw BallotRefusal.CODE_WRONG.because();
    }

    /** Puts a sealed ballot into the box; answers its receipt. */
    public String vote(Tablets.Tablet tablet, long round, String code, String sealed) {
        ElectionRound one = rounds.withId(round).orElseThrow(NotHere::new);
        Election election = book.withId(one.election()).filter(found -> found.unitId() == tablet.unit()).orElseThrow(NotHere::new);
        return voting.voteByCode(election, one, code, sealed);
    }
}
