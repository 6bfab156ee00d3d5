package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.UnitDissolved;
import org.unionhall.organization.UnitMerged;

/** Ends terms and seats, and with them the power they gave. */
@Component
class Ending {

    private final JdbcClient jdbc;
    private final TermBook book;
    private final OfficePower power;
    private final Trail trail;

    Ending(JdbcClient jdbc, TermBook book, OfficePower power, Trail trail) {
        this.jdbc = jdbc;
        this.book = book;
        this.power = power;
        this.trail = trail;
    }

    /** The whole body goes. */
    void end(Term term, LocalDate lastDay, String reason, Why why, Actor actor) {
        LocalDate last = lastDay.isBefore(term.electedOn()) ? term.electedOn() : lastDay;
        book.seats(term.id()).stream().filter(Seat::held).forEach(seat -> leave(seat, last, why, reason, actor));
        book.counted(term.unitId(), () -> jdbc.sql("""
                update congress.term set state = 'ENDED', ended_on = :last, why = :why, next_on = null where id = :id""")
                .param("last", last).param("why", reason).param("id", term.id()).update());
        trail.record(actor, "TERM_ENDED", term.unitId(), "term:" + term.id(), reason, null,
                Map.of("title", term.bodyTitle(), "congressNumber", term.number(), "to", last));
    }

    /** One of them goes; who goes before the day they came held it for that day. */
    void leave(Seat seat, LocalDate lastDay, Why why, String reason, Actor actor) {
        LocalDate last = lastDay.isBefore(seat.since()) ? seat.since() : lastDay;
        jdbc.sql("update congress.holder set until = :last, why = :why where id = :id").param("last", last).param("why", why.name())
                .param("id", seat.id()).update();
        power.until(seat, last, reason, actor);
    }

    @EventListener
    @Transactional
    public void dissolved(UnitDissolved unit) {
        closed(unit.unitId(), unit.on(), "工会撤销");
    }

    @EventListener
    @Transactional
    public void merged(UnitMerged unit) {
        closed(unit.unitId(), unit.on(), "工会合并");
    }

    private void closed(long unit, LocalDate on, String reason) {
        book.hold(unit);
        book.running(unit).forEach(term -> end(term, on.minusDays(1), reason, Why.EXPIRED, null));
    }
}
