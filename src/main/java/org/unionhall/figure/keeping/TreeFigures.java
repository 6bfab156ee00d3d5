package org.unionhall.figure.keeping;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Counting;
import org.unionhall.figure.Figures;
import org.unionhall.organization.TreeWatch;
import org.unionhall.organization.UnitCounts;

/** Keeps the figures of units and employers while the tree changes, and shows counts beside units. */
@Component
class TreeFigures implements TreeWatch, UnitCounts {

    private final JdbcClient jdbc;
    private final Counting counting;
    private final Figures figures;

    TreeFigures(JdbcClient jdbc, Counting counting, Figures figures) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.figures = figures;
    }

    @Override
    public void around(Collection<Long> unitIds, Runnable act) {
        Map<String, Object> units = Map.of("units", unitIds.toArray(Long[]::new));
        counting.around(OrganizationIndicators.UNITS, "r.unit_id = any(:units)", units, () ->
                counting.around(OrganizationIndicators.EMPLOYERS, "r.unit_id = any(:units)", units, act));
    }

    /** What the moved area counts leaves the unions that are no longer above it and goes to those that are now. */
    @Override
    public void moved(long unitId, long[] oldPath, long[] newPath) {
        shift(unitId, without(oldPath, newPath), "-");
        shift(unitId, without(newPath, oldPath), "");
    }

    private void shift(long unitId, Long[] units, String sign) {
        jdbc.sql("""
                insert into figure.delta (unit_id, indicator, slice, change)
                select above.unit_id, kept.indicator, kept.slice, %skept.value
                from (
                    select indicator, slice, sum(value) as value from (
                        select indicator, slice, value from figure.cell where unit_id = :unit
                        union all
                        select indicator, slice, change from figure.delta where unit_id = :unit
                    ) both_kinds group by indicator, slice having sum(value) <> 0
                ) kept cross join unnest(:units::bigint[]) above(unit_id)
                """.formatted(sign)).param("unit", unitId).param("units", units).update();
    }

    private static Long[] without(long[] path, long[] other) {
        return Arrays.stream(path).filter(unit -> Arrays.stream(other).noneMatch(one -> one == unit)).boxed()
                .toArray(Long[]::new);
    }

    @Override
    public Map<Long, Counts> of(Collection<Long> unitIds) {
        var units = figures.of(unitIds, "unit.count");
        var members = figures.of(unitIds, "member.count");
        Map<Long, Counts> counts = new HashMap<>();
        unitIds.forEach(unit -> counts.put(unit,
                new Counts(units.get(unit).longValue(), members.get(unit).longValue())));
        return counts;
    }
}
