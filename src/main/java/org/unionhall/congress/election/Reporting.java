package org.unionhall.congress.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.ElectionDecided;
import org.unionhall.congress.term.NewTerm;
import org.unionhall.congress.term.ResultFiling;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.Terms;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/**
 * 报批: confirmed results of one congress go to the union above together, body by body; approved, they are terms from the
 * day of election (工会基层组织选举工作条例第三十一条).
 */
@Component
public class Reporting {

    private final JdbcClient jdbc;
    private final ElectionBook book;
    private final Winners winners;
    private final ResultFiling filing;
    private final RecallWork recalls;
    private final Terms terms;
    private final Units units;
    private final Trail trail;

    Reporting(JdbcClient jdbc, ElectionBook book, Winners winners, ResultFiling filing, RecallWork recalls, Terms terms, Units units, Trail trail) {
        this.jdbc = jdbc;
        this.book = book;
        this.winners = winners;
        this.filing = filing;
        this.recalls = recalls;
        this.terms = terms;
        this.units = units;
        this.trail = trail;
    }

    /**
     * Reports an election with all others of the same congress that are confirmed and not yet reported.
     *
     * @return number of the matter, 0 where no union stands above
     */
    @Transactional
    public long report(Election election, Actor by) {
        if (election.state() != ElectionState.CONFIRMED || !election.reported()) {
            throw ElectionRefusal.STATE_WRONG.because(election.state().title(), "报批");
        }
        if (election.recall()) {
            return recalled(election, by);
        }
        List<Election> together = jdbc.sql("""
                select id from congress.election where unit_id = :unit and congress_no = :congress and state = 'CONFIRMED' and congress_id is null
                  and (:term = 0 and purpose in ('TERM', 'CONSULTATION') or purpose = 'BY_ELECTION' and term_id = :term)
                order by id for update""")
                .param("unit", election.unitId()).param("congress", election.congressNo()).param("term", election.term())
                .query(Long.class).list().stream()
                .flatMap(id -> book.withId(id).stream()).filter(one -> !one.appraises()).toList();
        together.forEach(one -> jdbc.sql("update congress.election set state = 'REPORTED', reported_with = :lead where id = :id")
                .param("lead", election.id()).param("id", one.id()).update());
        long matter = file(election, together, by);
        jdbc.sql("update congress.election set matter_id = nullif(:matter, 0) where reported_with = :lead").param("matter", matter)
                .param("lead", election.id()).update();
        trail.record(by, "ELECTION_REPORTED", election.unitId(), "election:" + election.id(), null, null, Map.of("matter", matter));
        return matter;
    }

    private long recalled(Election election, Actor by) {
        long matter = recalls.report(election, units.withId(election.unitId()).orElseThrow(), by);
        jdbc.sql("update congress.election set state = 'REPORTED', matter_id = :matter where id = :id").param("matter", matter)
                .param("id", election.id()).update();
        trail.record(by, "ELECTION_REPORTED", election.unitId(), "election:" + election.id(), null, null, Map.of("matter", matter));
        return matter;
    }

    private long file(Election election, List<Election> together, Actor by) {
        Unit unit = units.withId(election.unitId()).orElseThrow();
        Map<Body, List<Election>> bodies = new EnumMap<>(Body.class);
        together.forEach(one -> bodies.computeIfAbsent(one.body(), body -> new ArrayList<>()).add(one));
        Optional<Term> running = election.term() != 0 ? terms.withId(election.term())
                : terms.running(unit.id(), election.body()).filter(term -> term.number() == election.congressNo());
        if (bodies.size() == 1 && running.isPresent()) {
            return filing.fileByElection(election.id(), unit, unit.shown() + election.title() + "结果", running.get().id(),
                    winners.electedOn(election), winners.holders(together), by);
        }
        List<NewTerm> results = bodies.entrySet().stream().map(body -> new NewTerm(unit.id(), body.getKey(),
                body.getKey() == Body.OTHER ? body.getValue().getFirst().elects() : "", election.congressNo(),
                body.getValue().stream().map(winners::electedOn).min(Comparator.naturalOrder()).orElseThrow(), election.termYears(),
                winners.holders(body.getValue()))).toList();
        return filing.file(election.id(), unit, unit.shown() + "第 " + election.congressNo() + " 届选举结果", results, by);
    }

    /** The union above has decided, or the report was taken back: then it can be reported again. */
    @EventListener
    void decided(ElectionDecided decided) {
        jdbc.sql("""
                update congress.election set state = :state, matter_id = case when :approved then matter_id end,
                    reported_with = case when :approved then reported_with end
                where reported_with = :id and state = 'REPORTED'""").param("state", decided.approved() ? "APPROVED" : "CONFIRMED")
                .param("approved", decided.approved()).param("id", decided.electionId()).update();
    }
}
