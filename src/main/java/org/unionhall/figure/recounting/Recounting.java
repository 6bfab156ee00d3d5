package org.unionhall.figure.recounting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.organization.Unit;

/**
 * Counts again from the rows in one snapshot of the database, beside what is kept in that same snapshot; nobody is kept
 * waiting meanwhile. Figures are mended by appending the difference, so that what others append is not lost.
 */
@Component
class Recounting {

    private static final int MOST_TOLD = 1_000;

    private final JdbcClient jdbc;
    private final Declared declared;

    Recounting(JdbcClient jdbc, Declared declared) {
        this.jdbc = jdbc;
        this.declared = declared;
    }

    /** @param wrong how many figures of {@code cells} differ; the first thousand are told */
    record Found(int cells, int wrong, List<Difference> told) {
    }

    /** @param below only this unit and what is below it, or null for everything */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Found compare(Unit below) {
        return found(below);
    }

    /** Compares and mends in one; two at once would mend twice, so they stand in line. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Found mend(Unit below) {
        jdbc.sql("lock table figure.recount in share row exclusive mode").update();
        Found found = found(below);
        if (found.wrong() > 0) {
            jdbc.sql("""
                    insert into figure.delta (unit_id, indicator, slice, change)
                    select unit_id, indicator, slice, counted - kept from compared where counted <> kept
                    """).update();
        }
        return found;
    }

    private Found found(Unit below) {
        jdbc.sql("set local work_mem = '64MB'").update();
        jdbc.sql("""
                create temporary table compared on commit drop as
                with facts as materialized (
                %s), counted as (
                    select above.unit_id, f.indicator, f.slice, sum(f.amount) as value
                    from facts f join organization.unit u on u.id = f.unit_id
                    cross join lateral unnest(u.path) above(unit_id)
                    group by above.unit_id, f.indicator, f.slice
                ), kept as (
                    select unit_id, indicator, slice, sum(value) as value from (
                        select unit_id, indicator, slice, value from figure.cell
                        union all
                        select unit_id, indicator, slice, change from figure.delta
                    ) both_kinds group by unit_id, indicator, slice
                )
                select unit_id, indicator, slice, coalesce(k.value, 0) as kept, coalesce(c.value, 0) as counted
                from counted c full join kept k using (unit_id, indicator, slice)
                where cast(:below as bigint) is null
                    or unit_id in (select id from organization.unit where lo between :lo and :hi)
                """.formatted(declared.facts(below == null ? "true" : "r.place between :lo and :hi")))
                .param("below", below == null ? null : below.id())
                .param("lo", below == null ? null : below.area().lo())
                .param("hi", below == null ? null : below.area().hi()).update();
        List<Difference> told = jdbc.sql("""
                select u.code, u.name, d.indicator, d.slice, d.kept, d.counted
                from compared d join organization.unit u on u.id = d.unit_id
                where d.kept <> d.counted order by u.lo, d.indicator, d.slice limit :most
                """).param("most", MOST_TOLD)
                .query((row, number) -> new Difference(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getBigDecimal(5), row.getBigDecimal(6))).list();
        return jdbc.sql("select count(*), count(*) filter (where kept <> counted) from compared")
                .query((row, number) -> new Found(row.getInt(1), row.getInt(2), told)).single();
    }
}
