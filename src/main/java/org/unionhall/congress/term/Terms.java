package org.unionhall.congress.term;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.TermProfile;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** Begins the terms of committees and delegates, and tells who sits in them. Rights have been looked at by who asks. */
@Component
public class Terms {

    private static final int HIGHEST = 999;

    private final JdbcClient jdbc;
    private final TermBook book;
    private final Seating seating;
    private final Ending ending;
    private final TermRules rules;
    private final TermProfile profile;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Terms(JdbcClient jdbc, TermBook book, Seating seating, Ending ending, TermRules rules, TermProfile profile, Units units, Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.seating = seating;
        this.ending = ending;
        this.rules = rules;
        this.profile = profile;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins a term with its election day; the one that runs of the same body ends with the day before. Where that one has
     * the same number and has just begun, whoever is elected joins it: chairs after members, one election after another.
     *
     * @return number of the term
     * @throws org.unionhall.platform.refusal.Refusal when it cannot be
     */
    @Transactional
    public long begin(NewTerm asked, Actor actor) {
        return begin(asked, 0, "TYPED", actor);
    }

    /** @param election 0 for none */
    long begin(NewTerm asked, long election, String source, Actor actor) {
        Unit unit = check(asked);
        book.hold(unit.id());
        Optional<Term> before = book.running(unit.id(), asked.body(), asked.title());
        if (before.filter(term -> one(term, asked)).isPresent()) {
            Term term = before.orElseThrow();
            seating.add(term, asked.holders(), asked.electedOn(), unit, actor);
            told("TERM_JOINED", term.id(), asked, unit, actor);
            return term.id();
        }
        before.ifPresent(term -> {
            if (asked.congressNumber() <= term.number()) {
                throw TermRefusal.NUMBER_ORDER.because(term.bodyTitle(), term.number());
            }
            if (!asked.electedOn().isAfter(term.electedOn())) {
                throw TermRefusal.EARLIER.because(term.bodyTitle(), Shanghai.format(term.electedOn()));
            }
            ending.end(term, asked.electedOn().minusDays(1), "换届", Why.EXPIRED, actor);
        });
        long id = insert(asked, unit, election, source, TermState.RUNNING, null, actor);
        seating.add(book.withId(id).orElseThrow(), asked.holders(), asked.electedOn(), unit, actor);
        if (asked.body() == Body.COMMITTEE) {
            profile.begun(unit.id(), asked.congressNumber(), asked.electedOn(), asked.years(), actor);
        }
        told("TERM_BEGUN", id, asked, unit, actor);
        return id;
    }

    /**
     * Delegates elected below for the congress of a union. The first of a number begin its term, others join it; they stand
     * until it ends.
     *
     * @param years length of the term where it begins, if a term may have it
     */
    @Transactional
    public void delegates(long unitId, int number, LocalDate electedOn, int years, List<Holder> elected, long election, Actor actor) {
        book.hold(unitId);
        Optional<Term> running = running(unitId, Body.DELEGATES).filter(term -> term.number() == number);
        if (running.isPresent()) {
            join(running.get(), elected, electedOn, actor);
            return;
        }
        List<Integer> lengths = rules.years(units.withId(unitId).orElseThrow(), Shanghai.today(clock));
        begin(new NewTerm(unitId, Body.DELEGATES, number, electedOn, lengths.contains(years) ? years : lengths.getFirst(), elected), election,
                "ELECTION", actor);
    }

    /** 补选: they stay until the end of a running term. */
    void join(Term term, List<Holder> holders, LocalDate since, Actor actor) {
        Unit unit = units.held(List.of(term.unitId())).get(term.unitId());
        book.hold(unit.id());
        seating.add(term, holders, since, unit, actor);
        trail.record(actor, "TERM_JOINED", unit.id(), "term:" + term.id(), null, null, Map.of("title", term.bodyTitle(), "from", since,
                "rows", holders.size()));
    }

    /** Whether who is elected belongs to a term that has just begun: its chairs are elected after its members. */
    private static boolean one(Term term, NewTerm asked) {
        return term.number() == asked.congressNumber() && !asked.electedOn().isBefore(term.electedOn())
                && asked.electedOn().isBefore(term.electedOn().plusMonths(Seating.TOGETHER));
    }

    /** A term that waits for the union above, with its holders; it has no power. @param joins term whose holders it adds to, or null */
    long propose(NewTerm asked, long election, Long joins, Actor actor) {
        Unit unit = check(asked);
        long id = insert(asked, unit, election, "ELECTION", TermState.PROPOSED, joins, actor);
        seating.write(id, unit, asked.holders(), asked.electedOn());
        return id;
    }

    public Optional<Term> withId(long id) {
        return book.withId(id);
    }

    public Optional<Term> running(long unitId, Body body) {
        return book.running(unitId, body, "");
    }

    /** Every body of a union that has a term now. */
    public List<Term> running(long unitId) {
        return book.running(unitId);
    }

    /** Who holds an office now, the chair first. */
    public List<Seat> holders(long term) {
        return book.seats(term).stream().filter(Seat::held).toList();
    }

    public Optional<Seat> seat(long id) {
        return book.seat(id);
    }

    /** How many may be elected into an office of a running term; any number where nobody is known to sit in it. */
    public int open(Term term, Office office) {
        List<Seat> seats = book.seats(term.id());
        return seats.isEmpty() ? HIGHEST : Vacancy.open(seats, office);
    }

    /** All terms of a body, the latest first. */
    public List<Term> history(long unitId, Body body) {
        return book.history(unitId, body, "");
    }

    private Unit check(NewTerm asked) {
        Unit unit = units.held(List.of(asked.unitId())).get(asked.unitId());
        if (unit == null || !unit.active()) {
            throw TermRefusal.UNIT_MISSING.because();
        }
        if (asked.congressNumber() < 1 || asked.congressNumber() > HIGHEST) {
            throw TermRefusal.NUMBER_RANGE.because();
        }
        LocalDate today = Shanghai.today(clock);
        if (asked.electedOn() == null || asked.electedOn().isAfter(today)) {
            throw TermRefusal.ELECTED_ON.because();
        }
        List<Integer> years = rules.years(unit, today);
        if (!years.contains(asked.years())) {
            throw TermRefusal.YEARS.because(years.stream().map(String::valueOf).collect(Collectors.joining(" 或 ")));
        }
        if ((asked.body() == Body.OTHER || asked.body() == Body.UPPER_DELEGATES) && asked.title().isEmpty()) {
            throw TermRefusal.TITLE_MISSING.because();
        }
        asked.holders().stream().filter(holder -> holder.office() != Office.OTHER && holder.office().body() != asked.body()).findFirst()
                .ifPresent(holder -> {
                    throw TermRefusal.OFFICE_ELSEWHERE.because(holder.office().title(), asked.body().title());
                });
        return unit;
    }

    private long insert(NewTerm asked, Unit unit, long election, String source, TermState state, Long joins, Actor actor) {
        LocalDate ends = asked.electedOn().plusYears(asked.years());
        List<Integer> months = rules.noticeMonths(unit.id(), Shanghai.today(clock));
        Stage stage = Stage.of(Shanghai.today(clock), ends, months);
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('congress.term', 'id'))").query(Long.class).single();
        book.hold(unit.id());
        book.counted(unit.id(), () -> jdbc.sql("""
                insert into congress.term (id, unit_id, place, body, title, number, elected_on, years, ends, state, stage, next_on, joins,
                    election_id, source, account_id, at)
                overriding system value
                values (:id, :unit, :place, :body, :title, :number, :on, :years, :ends, :state, :stage, :next, :joins, :election, :source,
                    :account, :at)""").param("id", id).param("unit", unit.id()).param("place", unit.place())
                .param("body", asked.body().name()).param("title", asked.title()).param("number", asked.congressNumber())
                .param("on", asked.electedOn()).param("years", asked.years()).param("ends", ends).param("state", state.name())
                .param("stage", stage.name()).param("next", stage.next(ends, months), Types.DATE)
                .param("joins", joins, Types.BIGINT).param("election", election == 0 ? null : election, Types.BIGINT)
                .param("source", source).param("account", actor == null ? null : actor.account(), Types.BIGINT)
                .param("at", Timestamp.from(clock.instant())).update());
        return id;
    }

    private void told(String act, long id, NewTerm asked, Unit unit, Actor actor) {
        trail.record(actor, act, unit.id(), "term:" + id, null, null, Map.of("title", asked.title().isEmpty() ? asked.body().title()
                : asked.title(), "congressNumber", asked.congressNumber(), "from", asked.electedOn(), "rows", asked.holders().size()));
    }
}
