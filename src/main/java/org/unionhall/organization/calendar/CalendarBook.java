package org.unionhall.organization.calendar;

import static org.unionhall.organization.OrganizationRefusal.DATE_MISSING;
import static org.unionhall.organization.OrganizationRefusal.DAY_NAME_MISSING;
import static org.unionhall.organization.OrganizationRefusal.DAY_SPAN_INVALID;
import static org.unionhall.organization.OrganizationRefusal.DAY_UNSAID;
import static org.unionhall.organization.OrganizationRefusal.DAY_WORD_MISSING;
import static org.unionhall.organization.OrganizationRefusal.RULE_BASIS_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.TopUnit;
import org.unionhall.access.Trail;

/** 工作日历: what is said of days, by the State Council's notices; kept by the top of the tree for the whole hall. */
@Component
class CalendarBook {

    private static final int LONGEST = 31;

    private final JdbcClient jdbc;
    private final KeptDays kept;
    private final TopUnit top;
    private final Trail trail;

    CalendarBook(JdbcClient jdbc, KeptDays kept, TopUnit top, Trail trail) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.top = top;
        this.trail = trail;
    }

    List<SaidDay> of(int year) {
        return jdbc.sql("""
                select day, working, name, basis, awaited from organization.day
                where day between :first and :last order by day""")
                .param("first", LocalDate.of(year, 1, 1)).param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new SaidDay(row.getObject("day", LocalDate.class), row.getBoolean("working"),
                        row.getString("name"), row.getString("basis"), row.getBoolean("awaited"))).list();
    }

    /** Whether the notice for the year has been entered, or anything else than what the law itself says. */
    boolean noticed(int year) {
        return of(year).stream().anyMatch(day -> !day.awaited());
    }

    /** Says of each day from {@code first} to {@code last} that it is worked or rested; {@code last} may be null. */
    @Transactional
    void say(LocalDate first, LocalDate last, Boolean working, String name, String basis, Actor actor) {
        check(first, last, working, name, basis);
        days(first, last).forEach(day -> {
            SaidDay before = on(day).orElse(null);
            write(new SaidDay(day, working, name, basis, false), actor);
            trail.record(actor, "CALENDAR_DAY_SET", unit(), "day:" + day, basis, before == null ? null : facts(before),
                    Map.of("working", word(working), "name", name));
        });
        kept.changing();
    }

    /** All of a sheet in one piece. */
    @Transactional
    void say(List<SaidDay> days, String file, Actor actor) {
        days.forEach(day -> write(day, actor));
        trail.record(actor, "CALENDAR_IMPORTED", unit(), null, days.getFirst().basis(), null,
                Map.of("file", file, "rows", days.size()));
        kept.changing();
    }

    /** Nothing more is said of these days: their weekdays count again; {@code last} may be null. */
    @Transactional
    void clear(LocalDate first, LocalDate last, String basis, Actor actor) {
        checkSpan(first, last);
        if (basis == null) {
            throw RULE_BASIS_MISSING.because();
        }
        List<SaidDay> said = days(first, last).map(this::on).flatMap(Optional::stream).toList();
        if (said.isEmpty()) {
            throw DAY_UNSAID.because(first);
        }
        for (SaidDay before : said) {
            jdbc.sql("delete from organization.day where day = :day").param("day", before.day()).update();
            trail.record(actor, "CALENDAR_DAY_CLEARED", unit(), "day:" + before.day(), basis, facts(before), null);
        }
        kept.changing();
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil((last == null ? first : last).plusDays(1));
    }

    private Optional<SaidDay> on(LocalDate day) {
        return of(day.getYear()).stream().filter(said -> said.day().equals(day)).findFirst();
    }

    private void write(SaidDay day, Actor actor) {
        jdbc.sql("""
                insert into organization.day (day, working, name, basis, awaited, set_by)
                values (:day, :working, :name, :basis, :awaited, :by)
                on conflict (day) do update set working = excluded.working, name = excluded.name,
                    basis = excluded.basis, awaited = excluded.awaited, set_by = excluded.set_by,
                    changed_at = clock_timestamp()""")
                .param("day", day.day()).param("working", day.working()).param("name", day.name())
                .param("basis", day.basis()).param("awaited", day.awaited())
                .param("by", actor == null ? null : actor.account()).update();
    }

    private static void checkSpan(LocalDate first, LocalDate last) {
        if (first == null) {
            throw DATE_MISSING.because();
        }
        if (last != null && (last.isBefore(first) || !last.isBefore(first.plusDays(LONGEST)))) {
            throw DAY_SPAN_INVALID.because(LONGEST);
        }
    }

    private static void check(LocalDate first, LocalDate last, Boolean working, String name, String basis) {
        checkSpan(first, last);
        if (working == null) {
            throw DAY_WORD_MISSING.because();
        }
        if (name == null) {
            throw DAY_NAME_MISSING.because();
        }
        if (basis == null) {
            throw RULE_BASIS_MISSING.because();
        }
    }

    private Long unit() {
        return top.id().isPresent() ? top.id().getAsLong() : null;
    }

    private static Map<String, ?> facts(SaidDay day) {
        return Map.of("working", word(day.working()), "name", day.name());
    }

    private static String word(boolean working) {
        return working ? "上班" : "休息";
    }
}
