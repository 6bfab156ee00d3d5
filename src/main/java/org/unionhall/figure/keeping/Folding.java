package org.unionhall.figure.keeping;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds pending deltas into cells, on one node at a time, a bounded number per transaction. */
@Component
class Folding {

    private static final int AT_ONCE = 500_000;
    private static final String SOME =
            "where (unit_id, id) in (select unit_id, id from figure.delta limit " + AT_ONCE + ")";
    private static final long LOCK = 0x464f4c44;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Folding(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Folds all that is pending; returns how many deltas went in. */
    long fold() {
        long folded = 0;
        for (int some = some(); some > 0; some = some()) {
            folded += some;
        }
        return folded;
    }

    private int some() {
        return transaction.execute(status -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)").param("lock", LOCK).query(Boolean.class).single()) {
                return 0;
            }
            return jdbc.sql("""
                    with gone as (
                        delete from figure.delta %s
                        returning unit_id, indicator, slice, change
                    ), folded as (
                        insert into figure.cell as c (unit_id, indicator, slice, value)
                        select unit_id, indicator, slice, sum(change) from gone
                        group by unit_id, indicator, slice having sum(change) <> 0
                        order by unit_id, indicator, slice
                        on conflict (unit_id, indicator, slice) do update set value = c.value + excluded.value
                    )
                    select count(*) from gone
                    """.formatted(few() ? "" : SOME)).query(Integer.class).single();
        });
    }

    /** Usually all that is pending goes in at once, and need not be looked for a second time. */
    private boolean few() {
        return jdbc.sql("select count(*) from (select 1 from figure.delta limit " + (AT_ONCE + 1) + ") pending")
                .query(Integer.class).single() <= AT_ONCE;
    }
}
