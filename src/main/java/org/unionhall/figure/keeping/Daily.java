package org.unionhall.figure.keeping;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.platform.time.Shanghai;

/** Keeps the value of each day, where it differs from the last one kept, for trends and figures as of a date. */
@Component
class Daily {

    private final JdbcClient jdbc;
    private final Folding folding;
    private final Clock clock;

    Daily(JdbcClient jdbc, Folding folding, Clock clock) {
        this.jdbc = jdbc;
        this.folding = folding;
        this.clock = clock;
    }

    /** Keeps today's values; a second time on one day brings them up to date. */
    @Transactional
    int keep() {
        folding.fold();
        return jdbc.sql("""
                insert into figure.daily as d (unit_id, indicator, slice, day, value)
                select c.unit_id, c.indicator, c.slice, :day, c.value from figure.cell c
                left join lateral (
                    select value from figure.daily l
                    where l.unit_id = c.unit_id and l.indicator = c.indicator and l.slice = c.slice and l.day < :day
                    order by day desc limit 1
                ) last on true
                where c.value is distinct from last.value
                on conflict (unit_id, indicator, slice, day) do update set value = excluded.value
                """).param("day", Shanghai.today(clock)).update();
    }
}
