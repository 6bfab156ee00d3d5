package org.unionhall.figure.keeping;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.figure.DailyValues;
import org.unionhall.platform.time.Shanghai;

/**
 * Keeps the value of each day, where it differs from the last one kept. Slices are kept for upper unions only; of a base
 * union only its undivided figures are.
 */
@Component
class Daily implements DailyValues {

    private final JdbcClient jdbc;
    private final Folding folding;
    private final Growing growing;
    private final Clock clock;

    Daily(JdbcClient jdbc, Folding folding, Growing growing, Clock clock) {
        this.jdbc = jdbc;
        this.folding = folding;
        this.growing = growing;
        this.clock = clock;
    }

    /** A second time on one day brings the values up to date. */
    @Override
    @Transactional
    public int keep() {
        LocalDate today = Shanghai.today(clock);
        folding.fold();
        growing.before(today);
        return jdbc.sql("""
                insert into figure.daily as d (unit_id, indicator, slice, day, value)
                select c.unit_id, c.indicator, c.slice, :day, c.value from figure.cell c
                join organization.unit u on u.id = c.unit_id
                left join lateral (
                    select value from figure.daily l
                    where l.unit_id = c.unit_id and l.indicator = c.indicator and l.slice = c.slice and l.day < :day
                    order by day desc limit 1
                ) last on true
                where (c.slice = '' or u.level not in ('BASE', 'BRANCH', 'GROUP'))
                  and c.value is distinct from coalesce(last.value, 0)
                order by c.unit_id, c.indicator, c.slice
                on conflict (unit_id, indicator, slice, day) do update set value = excluded.value
                """).param("day", today).update();
    }
}
