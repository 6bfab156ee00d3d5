package org.unionhall.congress.term;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** Puts who was elected into the seats of a term, with the power that comes with them. */
@Component
class Seating {

    /** Months within which members and chairs are elected together. */
    static final int TOGETHER = 3;

    private final JdbcClient jdbc;
    private final TermBook book;
    private final OfficePower power;

    Seating(JdbcClient jdbc, TermBook book, OfficePower power) {
        this.jdbc = jdbc;
        this.book = book;
        this.power = power;
    }

    /**
     * Into a running term from a day on. A member of the body who is elected to lead it keeps one seat, the leading one;
     * long after the body was elected the seat they rise from stands open.
     */
    void add(Term term, List<Holder> holders, LocalDate since, Unit unit, Actor actor) {
        List<Seat> seats = book.seats(term.id()).stream().filter(Seat::held).toList();
        List<Holder> fresh = holders.stream().filter(holder -> seats.stream().noneMatch(seat -> same(seat, holder)
                && (seat.office() == holder.office() && seat.title().equals(holder.title()) || !holder.office().leading()))).toList();
        for (Holder holder : fresh) {
            seats.stream().filter(seat -> same(seat, holder) && !seat.office().leading() && holder.office().leading()).findFirst()
                    .ifPresent(seat -> rise(term, seat, since));
        }
        write(term.id(), unit, fresh, since);
        book.seats(term.id()).forEach(seat -> power.give(seat, unit, term.lastDay(), actor));
    }

    private void rise(Term term, Seat seat, LocalDate since) {
        if (since.isBefore(term.electedOn().plusMonths(TOGETHER))) {
            jdbc.sql("delete from congress.holder where id = :id").param("id", seat.id()).update();
        } else {
            jdbc.sql("update congress.holder set until = :day, why = 'ROSE' where id = :id").param("day", since).param("id", seat.id()).update();
        }
    }

    /** The rows alone. */
    void write(long term, Unit unit, List<Holder> holders, LocalDate since) {
        for (Holder holder : holders) {
            jdbc.sql("""
                    insert into congress.holder (term_id, place, person_key, name, office, title, since)
                    values (:term, :place, :key, :name, :office, :title, :since)""").param("term", term).param("place", unit.place())
                    .param("key", holder.personKey(), Types.BINARY).param("name", holder.name()).param("office", holder.office().name())
                    .param("title", holder.title()).param("since", since).update();
        }
    }

    private static boolean same(Seat seat, Holder holder) {
        return seat.personKey() == null || holder.personKey() == null ? seat.name().equals(holder.name())
                : Arrays.equals(seat.personKey(), holder.personKey());
    }
}
