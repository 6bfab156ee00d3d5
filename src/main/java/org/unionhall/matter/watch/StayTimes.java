package org.unionhall.matter.watch;

import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.State;
import org.unionhall.organization.Unit;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.time.Shanghai;

/**
 * 各环节用时. What a stay took is its limit less what was left of it, so the clock of a stay and its figure agree, and the
 * time it lay with the asker is out of both.
 */
@Component
class StayTimes {

    /** Days around the span for which the calendar goes along. */
    private static final int AROUND = 400;

    /** {@code worked[i]}: working days up to the i-th day of the calendar that goes along. Ways are joined to sums, not to rows. */
    static final String STAYS = """
            with left_over as (
                select m.route_id, s.state, count(*) as stays, count(*) filter (where s.late) as late,
                    sum(l.working) as working, min(l.working) as least_working, sum(l.calendar) as calendar, min(l.calendar) as least_calendar
                from matter.step s join matter.matter m on m.id = s.matter_id
                cross join lateral (select (s.left_at at time zone 'Asia/Shanghai')::date as day) d
                cross join lateral (select coalesce(s.days_left, s.due_on - d.day) as calendar, coalesce(s.days_left,
                    (:worked::int[])[least(greatest(s.due_on - :begins, 0), :most) + 1] - (:worked::int[])[d.day - :begins + 1]) as working) l
                where s.place between :lo and :hi and s.left_at >= :first and s.left_at < :past and not s.by_asker
                group by m.route_id, s.state),
            way as (
                select r.id, r.kind, x ->> 'code' as state, (x -> 'limit' ->> 'days')::int as days, (x -> 'limit' ->> 'working')::boolean as working
                from matter.route r cross join lateral jsonb_array_elements(r.body -> 'states') x
                where r.id in (select route_id from left_over))
            select w.kind, w.state, w.working, sum(l.stays),
                sum(w.days * l.stays - case when w.working then l.working else l.calendar end) / sum(l.stays),
                max(w.days - case when w.working then l.least_working else l.least_calendar end), sum(l.late)
            from left_over l join way w on w.id = l.route_id and w.state = l.state group by w.kind, w.state, w.working""";

    private record Found(String kind, String state, Stay stay) {
    }

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final MatterKinds kinds;
    private final WorkingDays calendar;

    StayTimes(JdbcClient jdbc, ScopedReads reads, MatterKinds kinds, WorkingDays calendar) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    /** By kind and state, in the order of the hall and of the way. */
    List<Stay> of(Unit unit, LocalDate from, LocalDate to) {
        LocalDate begins = from.minusDays(AROUND);
        Integer[] worked = worked(begins, to.plusDays(AROUND));
        List<Found> found = reads.within(Scope.of(unit.area()).literal(), () -> jdbc.sql(STAYS)
                .param("lo", unit.area().lo()).param("hi", unit.area().hi()).param("first", Timestamp.from(Shanghai.start(from)))
                .param("past", Timestamp.from(Shanghai.start(to.plusDays(1)))).param("worked", worked).param("begins", begins)
                .param("most", worked.length - 1)
                .query((row, n) -> new Found(row.getString(1), row.getString(2), new Stay(name(row.getString(1)),
                        state(row.getString(1), row.getString(2)), row.getBoolean(3), row.getLong(4),
                        row.getBigDecimal(5).setScale(1, RoundingMode.HALF_UP), row.getBigDecimal(6), row.getLong(7)))).list());
        List<String> order = kinds.all().stream().map(Kind::code).toList();
        return found.stream().sorted(Comparator.comparingInt((Found one) -> order.indexOf(one.kind()))
                .thenComparingInt(one -> rank(one.kind(), one.state())).thenComparing(Found::state)).map(Found::stay).toList();
    }

    private Integer[] worked(LocalDate begins, LocalDate last) {
        Integer[] worked = new Integer[(int) (last.toEpochDay() - begins.toEpochDay()) + 1];
        int days = 0;
        for (int i = 0; i < worked.length; i++) {
            days += calendar.working(begins.plusDays(i)) ? 1 : 0;
            worked[i] = days;
        }
        return worked;
    }

    private int rank(String kind, String state) {
        return kinds.of(kind).map(known -> known.route().states().stream().map(State::code).toList().indexOf(state)).orElse(-1);
    }

    private String name(String kind) {
        return kinds.of(kind).map(Kind::name).orElse(kind);
    }

    private String state(String kind, String state) {
        return kinds.of(kind).flatMap(known -> known.route().state(state)).map(State::name)
                .orElse(state.startsWith("review-") ? "增加的审核" : state);
    }
}
