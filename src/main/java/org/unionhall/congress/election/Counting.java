package org.unionhall.congress.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.congress.ballot.Box;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.BundleTally;
import org.unionhall.congress.count.Count;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.count.PaperSet;
import org.unionhall.congress.count.Poll;
import tools.jackson.databind.json.JsonMapper;

/** Counts a round: paper and electronic ballots in one count, each person once. */
@Component
public class Counting {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final PaperEntry papers;
    private final Confirming confirming;
    private final Box box;
    private final Trail trail;

    Counting(JdbcClient jdbc, Rounds rounds, PaperEntry papers, Confirming confirming, Box box, Trail trail) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.papers = papers;
        this.confirming = confirming;
        this.box = box;
        this.trail = trail;
    }

    /** @throws org.unionhall.platform.refusal.Refusal while something is missing, tellers differ or figures contradict each other */
    @Transactional
    public Outcome count(Election election, long round, Actor by) {
        ElectionRound closed = rounds.locked(election, round, ElectionRound.State.CLOSED, "计票");
        if (closed.issued() == null || closed.returned() == null) {
            throw ElectionRefusal.STEP_EARLY.because();
        }
        if (closed.electronic() > 0 && !closed.openable()) {
            throw ElectionRefusal.BALLOTS_UNOPENED.because();
        }
        if (closed.issued() > 0) {
            confirming.done(closed.id(), Confirming.Step.RETURNED);
        }
        Outcome outcome = Count.of(poll(election, closed));
        jdbc.sql("update congress.round set state = :state, result = :result::jsonb where id = :id")
                .param("state", outcome.held() ? "COUNTED" : "VOID").param("result", JSON.writeValueAsString(outcome)).param("id", round).update();
        trail.record(by, "ROUND_COUNTED", election.unitId(), "election:" + election.id(), null, null,
                Map.of("round", round, "valid", outcome.valid(), "invalid", outcome.invalid()));
        return outcome;
    }

    /** The figures of a round and all its ballots; when more came back than went out, ballots are not read. */
    private Poll poll(Election election, ElectionRound round) {
        int electronic = round.electronic();
        long issued = round.issued() + electronic;
        long returned = round.returned() + electronic;
        List<Ballot> ballots = new ArrayList<>();
        List<BundleTally> tallies = new ArrayList<>();
        if (returned <= issued && round.sets().stream().noneMatch(PaperSet::tooMany)) {
            List<PaperBundle> bundles = papers.agreed(round);
            round.sets().forEach(set -> entered(set, bundles));
            bundles.forEach(bundle -> bundle.into(ballots, tallies, round.candidates(), election.rules().scale()));
            if (electronic > 0) {
                ballots.addAll(box.opened(round.id(), round.size(), round.chairSecret(), round.auditSecret(), round.candidates(), round.weights()));
            }
        }
        return new Poll(round.seats(), election.rules(), round.kind(), election.shouldAttend(), round.present(), issued, returned,
                election.shouldWeigh(), round.presentWeigh(), round.candidates(), ballots, tallies, round.sets());
    }

    private static void entered(PaperSet set, List<PaperBundle> bundles) {
        long entered = bundles.stream().filter(one -> one.weight().compareTo(set.weight()) == 0).mapToLong(PaperBundle::many).sum();
        if (entered != set.returned()) {
            throw ElectionRefusal.WEIGHT_RETURNED.because(set.weight().toPlainString(), set.returned(), entered);
        }
    }

    /** The outcome of a round that was counted, or null. */
    public static Outcome outcome(ElectionRound round) {
        return round.result() == null ? null : JSON.readValue(round.result(), Outcome.class);
    }
}
