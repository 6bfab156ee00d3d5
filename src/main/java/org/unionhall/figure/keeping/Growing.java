package org.unionhall.figure.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Indicator;

/**
 * How a figure grew before it was first kept, month by month, from the days its rows tell (founded on, joined on). Rows
 * that were gone by then are not known, so that the past is a lower bound; it is written once and never over kept values.
 */
@Component
class Growing {

    private static final int MONTHS = 24;

    private final JdbcClient jdbc;
    private final Declared declared;

    Growing(JdbcClient jdbc, Declared declared) {
        this.jdbc = jdbc;
        this.declared = declared;
    }

    /** For every figure of every unit that has a value today and none of any day. */
    void before(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        for (String source : declared.sources()) {
            List<Indicator> growing = declared.of(source).stream()
                    .filter(indicator -> indicator.since() != null && !indicator.sliced()).toList();
            String areas = growing.isEmpty() ? null : areas(growing);
            if (areas != null) {
                write(source, growing, areas, first);
            }
        }
    }

    private String areas(List<Indicator> growing) {
        return jdbc.sql("""
                select range_agg(int8range(u.lo, u.hi, '[]'))::text
                from figure.cell c join organization.unit u on u.id = c.unit_id
                where c.indicator = any(:codes) and c.slice = '' and c.value <> 0 and not exists (
                    select from figure.daily d
                    where d.unit_id = c.unit_id and d.indicator = c.indicator and d.slice = '')
                """).param("codes", growing.stream().map(Indicator::code).toArray(String[]::new))
                .query((row, number) -> Optional.ofNullable(row.getString(1))).single().orElse(null);
    }

    private void write(String source, List<Indicator> growing, String areas, LocalDate first) {
        String values = growing.stream().map(indicator -> "('%s'::text, (case when %s then %s end)::date, (%s)::numeric)"
                .formatted(indicator.code(), indicator.counted(), indicator.since(), indicator.amount()))
                .collect(Collectors.joining(",\n"));
        jdbc.sql("""
                with months as materialized (
                    select r.unit_id, v.indicator, sum(v.amount) as amount,
                        greatest(date_trunc('month', v.since) + interval '1 month - 1 day',
                            cast(:first as date) - make_interval(months => :months) - interval '1 day')::date as day
                    from %s r cross join lateral (values %s) v(indicator, since, amount)
                    where r.place <@ cast(:areas as int8multirange) and v.since < :first
                    group by 1, 2, 4
                ), ends as (
                    select above.unit_id, m.indicator, m.day, sum(m.amount) as amount
                    from months m join organization.unit u on u.id = m.unit_id
                    cross join lateral unnest(u.path) above(unit_id)
                    group by 1, 2, 3
                )
                insert into figure.daily (unit_id, indicator, slice, day, value)
                select e.unit_id, e.indicator, '', e.day,
                    sum(e.amount) over (partition by e.unit_id, e.indicator order by e.day)
                from ends e
                where not exists (select from figure.daily d
                    where d.unit_id = e.unit_id and d.indicator = e.indicator and d.slice = '')
                order by e.unit_id, e.indicator, e.day
                """.formatted(source, values)).param("areas", areas).param("first", first).param("months", MONTHS)
                .update();
    }
}
