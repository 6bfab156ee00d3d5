package org.unionhall.congress.term;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** Offices that end before their term: by oneself, by another post, by death, by the vote of all. */
@Component
public class Leaving {

    private static final int REASON = 2;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final TermBook book;
    private final Ending ending;
    private final TermRules rules;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Leaving(JdbcClient jdbc, TermBook book, Ending ending, TermRules rules, Units units, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.ending = ending;
        this.rules = rules;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** A chair is moved only with the consent of the union above, if there is one. */
    @Transactional
    public void leave(Term term, long seatId, Why why, LocalDate lastDay, String reason, Actor actor) {
        Seat seat = held(term, seatId, lastDay, reason);
        if (why == Why.MOVED && (seat.office() == Office.CHAIR || seat.office() == Office.VICE_CHAIR) && !agreed(term, seatId)) {
            throw TermRefusal.MOVE_UNAGREED.because(seat.name());
        }
        ending.leave(seat, lastDay, why, reason.strip(), actor);
        trail.record(actor, "TERM_SEAT_LEFT", term.unitId(), "term:" + term.id(), reason.strip(), null,
                Map.of("title", seat.shown(), "why", why.title(), "to", lastDay));
    }

    /** @param election in which it was voted on here and carried, or null: then the figures are checked */
    @Transactional
    public void recall(Term term, long seatId, LocalDate heldOn, int shouldAttend, int inFavour, Long election, String reason, Actor actor) {
        Seat seat = held(term, seatId, heldOn, reason);
        if (election == null) {
            Recall.check(shouldAttend, inFavour, rules.recall(term.unitId(), heldOn));
        }
        jdbc.sql("""
                insert into congress.recall (holder_id, election_id, held_on, should_attend, in_favour, reason)
                values (:seat, :election, :on, :should, :favour, :reason)""").param("seat", seatId)
                .param("election", election, Types.BIGINT).param("on", heldOn).param("should", shouldAttend).param("favour", inFavour)
                .param("reason", reason.strip()).update();
        ending.leave(seat, heldOn, Why.RECALLED, "罢免", actor);
        trail.record(actor, "TERM_RECALLED", term.unitId(), "term:" + term.id(), reason.strip(), null,
                Map.of("title", seat.shown(), "entitled", shouldAttend, "agreed", inFavour));
    }

    /** What the outgoing chair leaves to those who come. */
    @Transactional
    public void note(Term term, String note, Actor actor) {
        String text = note == null || note.isBlank() ? null : note.strip();
        if (text != null && text.length() > 2000) {
            throw TermRefusal.NOTE_LONG.because();
        }
        jdbc.sql("update congress.term set note = :note where id = :id").param("note", text, Types.VARCHAR).param("id", term.id()).update();
        trail.record(actor, "TERM_NOTED", term.unitId(), "term:" + term.id(), null, null, null);
    }

    private Seat held(Term term, long seatId, LocalDate day, String reason) {
        book.hold(term.unitId());
        Seat seat = book.seat(seatId).filter(one -> one.termId() == term.id()).orElseThrow(NotHere::new);
        if (!term.running()) {
            throw TermRefusal.NOT_RUNNING.because();
        }
        if (!seat.held()) {
            throw TermRefusal.HOLDER_ENDED.because(seat.name());
        }
        if (day == null || day.isBefore(seat.since()) || day.isAfter(Shanghai.today(clock))) {
            throw TermRefusal.DAY_RANGE.because(Shanghai.format(seat.since()));
        }
        if (reason == null || reason.strip().length() < REASON || reason.length() > LONGEST) {
            throw TermRefusal.REASON_MISSING.because();
        }
        return seat;
    }

    private boolean agreed(Term term, long seat) {
        Unit unit = units.withId(term.unitId()).orElseThrow();
        return unit.parentId() == null || jdbc.sql("""
                select exists (select from matter.matter where kind = 'move-chair' and unit_id = :unit and ended = 'DONE'
                    and answers ->> 'seat' = :seat)""").param("unit", unit.id()).param("seat", String.valueOf(seat))
                .query(Boolean.class).single();
    }
}
