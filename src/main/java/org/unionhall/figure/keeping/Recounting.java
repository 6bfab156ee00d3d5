package org.unionhall.figure.keeping;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts everything again from the rows, in one snapshot, and says where the kept figures differ. */
@Component
public class Recounting {

    /** One figure that differs from its rows. */
    public record Difference(String unitCode, String unitName, String indicator, String slice, BigDecimal kept,
                             BigDecimal counted) {
    }

    private static final int MOST_SHOWN = 1_000;

    private final JdbcClient jdbc;
    private final Declared declared;

    Recounting(JdbcClient jdbc, Declared declared) {
        this.jdbc = jdbc;
        this.declared = declared;
    }

    /** The differences, at most a thousand; none means that every figure equals the count of its rows. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public List<Difference> differences() {
        return jdbc.sql(differing() + """
                select u.code, u.name, d.indicator, d.slice, d.kept, d.counted
                from differing d join organization.unit u on u.id = d.unit_id
                order by u.lo, d.indicator, d.slice limit :most
                """).param("most", MOST_SHOWN)
                .query((row, number) -> new Difference(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getBigDecimal(5), row.getBigDecimal(6))).list();
    }

    /** Brings every figure to the count of its rows; answers how many were mended. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public int mend() {
        return jdbc.sql(differing() + """
                insert into figure.delta (unit_id, indicator, slice, change)
                select unit_id, indicator, slice, counted - kept from differing
                """).update();
    }

    private String differing() {
        String facts = declared.sources().stream()
                .map(source -> CountingSql.facts(source, declared.of(source), "true"))
                .collect(Collectors.joining("union all\n"));
        return """
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
                ), differing as (
                    select unit_id, indicator, slice, coalesce(k.value, 0) as kept, coalesce(c.value, 0) as counted
                    from counted c full join kept k using (unit_id, indicator, slice)
                    where coalesce(k.value, 0) <> coalesce(c.value, 0)
                )
                """.formatted(facts);
    }
}
