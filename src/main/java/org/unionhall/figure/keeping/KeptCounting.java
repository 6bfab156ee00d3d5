package org.unionhall.figure.keeping;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.figure.Counting;
import org.unionhall.figure.Indicator;
import org.unionhall.organization.TreeStill;

/**
 * Appends what an act changed as deltas for the unit and all above it; a job folds them into cells. A small count from
 * before is remembered here, so that only real differences are written; a large one is written at once, negated.
 */
@Component
class KeptCounting implements Counting {

    private static final int SMALL = 2_000;

    private final JdbcClient jdbc;
    private final Declared declared;
    private final TreeStill still;
    private final Map<String, List<Indicator>> bySource = new ConcurrentHashMap<>();

    private record Fact(Long unit, String indicator, String slice, BigDecimal amount) {
    }

    KeptCounting(JdbcClient jdbc, Declared declared, TreeStill still) {
        this.jdbc = jdbc;
        this.still = still;
        this.declared = declared;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void around(String source, String selection, Map<String, ?> params, Runnable act) {
        List<Indicator> indicators = bySource.computeIfAbsent(source, declared::of);
        if (indicators.isEmpty()) {
            act.run();
            return;
        }
        still.hold();
        String facts = CountingSql.facts(source, indicators, selection);
        long touched = lock(source, selection, params);
        List<Fact> before = touched == 0 ? List.of() : few(facts, params);
        if (before.size() > SMALL) {
            append(facts, params, "-", List.of());
            before = List.of();
        }
        act.run();
        append(facts, params, "", before);
    }

    private long lock(String source, String selection, Map<String, ?> params) {
        return jdbc.sql("select count(*) from (select 1 from %s r where (%s) for no key update) locked"
                .formatted(source, selection)).params(params).query(Long.class).single();
    }

    private List<Fact> few(String facts, Map<String, ?> params) {
        return jdbc.sql(facts + "limit " + (SMALL + 1)).params(params)
                .query((row, number) -> new Fact(row.getLong(1), row.getString(2), row.getString(3),
                        row.getBigDecimal(4))).list();
    }

    private void append(String facts, Map<String, ?> params, String sign, List<Fact> before) {
        Map<String, Object> all = new HashMap<>(params);
        String difference = "select unit_id, indicator, slice, %samount as amount from (%s) found".formatted(sign, facts);
        if (!before.isEmpty()) {
            all.put("countedUnits", before.stream().map(Fact::unit).toArray(Long[]::new));
            all.put("countedIndicators", before.stream().map(Fact::indicator).toArray(String[]::new));
            all.put("countedSlices", before.stream().map(Fact::slice).toArray(String[]::new));
            all.put("countedAmounts", before.stream().map(Fact::amount).toArray(BigDecimal[]::new));
            difference = """
                    select unit_id, indicator, slice, sum(amount) as amount from (
                        %s
                        union all
                        select unit_id, indicator, slice, -amount from unnest(cast(:countedUnits as bigint[]),
                            cast(:countedIndicators as text[]), cast(:countedSlices as text[]),
                            cast(:countedAmounts as numeric[])) b(unit_id, indicator, slice, amount)
                    ) both_sides group by unit_id, indicator, slice having sum(amount) <> 0""".formatted(difference);
        }
        jdbc.sql("""
                insert into figure.delta (unit_id, indicator, slice, change)
                select above.unit_id, f.indicator, f.slice, sum(f.amount)
                from (%s) f
                join organization.unit u on u.id = f.unit_id
                cross join lateral unnest(u.path) above(unit_id)
                group by above.unit_id, f.indicator, f.slice having sum(f.amount) <> 0
                """.formatted(difference)).params(all).update();
    }
}
