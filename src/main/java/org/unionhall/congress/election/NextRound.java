package org.unionhall.congress.election;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.congress.count.Next;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.count.Round;
import org.unionhall.congress.count.Tally;
import org.unionhall.congress.term.Office;
import org.unionhall.organization.Bands;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** What follows a counted round: the first one, a ballot among the tied, another for the rest, fewer seats, or the end. */
@Component
public class NextRound {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Rules rules;
    private final Units units;
    private final Winners winners;
    private final DelegatesAbove above;
    private final RecallWork recalls;
    private final SecretVoting secret;
    private final Trail trail;
    private final Clock clock;

    NextRound(JdbcClient jdbc, Rounds rounds, Candidates candidates, Rules rules, Units units, Winners winners,
            DelegatesAbove above, RecallWork recalls, SecretVoting secret, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.candidates = candidates;
        this.rules = rules;
        this.units = units;
        this.winners = winners;
        this.above = above;
        this.recalls = recalls;
        this.secret = secret;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the last round asks for; null while it is not confirmed. */
    public Next next(Election election) {
        ElectionRound last = rounds.latest(election.id()).orElse(null);
        if (last == null || last.state() != ElectionRound.State.CONFIRMED && last.state() != ElectionRound.State.VOID) {
            return null;
        }
        return Counting.outcome(last).next();
    }

    /** Prepares the round that must come: the first, or what the count before it says. */
    @Transactional
    public long prepare(Election election, Actor by) {
        ElectionRound last = rounds.latest(election.id()).orElse(null);
        if (last == null) {
            if (election.state() != ElectionState.READY) {
                throw ElectionRefusal.STATE_WRONG.because(election.state().title(), "准备投票");
            }
            List<Candidate> running = candidates.running(election.id());
            candidates.enough(election, running);
            return rounds.prepare(election, kind(election), election.seats(), running.stream().map(Candidate::name).toList(), by);
        }
        Next next = next(election);
        if (next == null || next == Next.NONE) {
            throw ElectionRefusal.ROUND_WRONG.because("再投票");
        }
        Outcome outcome = Counting.outcome(last);
        return switch (next) {
            case TIE_BALLOT -> rounds.prepare(election, Round.TIE, outcome.seatsOpen(), inOrder(last, outcome.tied()), by);
            case FURTHER_BALLOT -> rounds.prepare(election, Round.FURTHER, outcome.seatsOpen(), inOrder(last, rest(election, outcome)), by);
            default -> rounds.prepare(election, last.kind(), last.seats(), last.candidates(), by);
        };
    }

    private static Round kind(Election election) {
        return election.recall() ? Round.RECALL : election.resolves() ? Round.RESOLUTION : Round.FIRST;
    }

    /** Those not elected with the most votes, one more than there are seats where a difference is asked. */
    private static List<String> rest(Election election, Outcome outcome) {
        long needed = election.rules().candidatesFor(outcome.seatsOpen());
        return outcome.tallies().stream().filter(one -> !outcome.elected().contains(one.name()))
                .sorted(Comparator.comparing(Tally::weighted).reversed()).limit(needed).map(Tally::name).toList();
    }

    private static List<String> inOrder(ElectionRound last, List<String> names) {
        List<String> ordered = new ArrayList<>(last.candidates().stream().filter(names::contains).toList());
        names.stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
        return ordered;
    }

    /** Ends the election with who is elected; open seats only where the meeting agrees and the table of sizes allows it. */
    @Transactional
    public void finish(Election election, boolean fewer, Actor by) {
        Next next = next(election);
        if (next == null || next != Next.NONE && !(fewer && next == Next.FURTHER_BALLOT)) {
            throw ElectionRefusal.NOT_CONFIRMED.because();
        }
        List<String> elected = winners.names(election.id());
        if (fewer) {
            Unit unit = units.withId(election.unitId()).orElseThrow();
            int least = unit.base() && election.office() == Office.MEMBER && election.purpose() == Purpose.TERM
                    ? Bands.read(rules.text(unit.id(), Shanghai.today(clock), "COMMITTEE_SIZE")).of(members(unit), true).least() : 1;
            if (elected.size() < least) {
                throw ElectionRefusal.SEATS_REDUCED.because(elected.size(), least);
            }
        }
        if (jdbc.sql("update congress.election set state = 'CONFIRMED' where id = :id and state = 'VOTING'").param("id", election.id()).update() == 0) {
            throw ElectionRefusal.STATE_WRONG.because(election.state().title(), "确认结果");
        }
        if (election.recall()) {
            recalls.voted(election, by);
        } else if (election.resolves()) {
            secret.voted(election, by);
        } else {
            above.sent(election, by);
        }
        trail.record(by, "ELECTION_CONFIRMED", election.unitId(), "election:" + election.id(), null, null, Map.of("elected", elected.size()));
    }

    private int members(Unit unit) {
        return jdbc.sql("select count(*) from membership.member where place <@ :area::int8multirange and status = 'ACTIVE'")
                .param("area", Scope.of(unit.area()).literal()).query(Integer.class).single();
    }

    /** Whoever was elected in any confirmed round, in the order in which they were. */
    public List<String> elected(long election) {
        return winners.names(election);
    }
}
