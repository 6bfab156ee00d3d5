package org.unionhall.figure.keeping;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.figure.Counting;
import org.unionhall.figure.Indicator;

/** Appends what an act changed as deltas for the unit and all above it; a job folds them into cells. */
@Component
class KeptCounting implements Counting {

    private final JdbcClient jdbc;
    private final Declared declared;
    private final Map<String, List<Indicator>> bySource = new ConcurrentHashMap<>();

    KeptCounting(JdbcClient jdbc, Declared declared) {
        this.jdbc = jdbc;
        this.declared = declared;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void around(String source, String selection, Map<String, ?> params, Runnable act) {
        append(source, selection, params, "-");
        act.run();
        append(source, selection, params, "");
    }

    private void append(String source, String selection, Map<String, ?> params, String sign) {
        List<Indicator> indicators = bySource.computeIfAbsent(source, declared::of);
        if (indicators.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with facts as materialized (
                %s)
                insert into figure.delta (unit_id, indicator, slice, change)
                select above.unit_id, f.indicator, f.slice, %ssum(f.amount)
                from facts f
                join organization.unit u on u.id = f.unit_id
                cross join lateral unnest(u.path) above(unit_id)
                group by above.unit_id, f.indicator, f.slice
                """.formatted(CountingSql.facts(source, indicators, selection), sign))
                .params(params).update();
    }
}
