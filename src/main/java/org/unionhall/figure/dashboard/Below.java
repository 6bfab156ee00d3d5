package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Figures;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** The units directly below one with their figures, read at once. */
@Component
public class Below {

    private final Units units;
    private final Figures figures;
    private final JdbcClient jdbc;

    Below(Units units, Figures figures, JdbcClient jdbc) {
        this.units = units;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /**
     * A unit below.
     *
     * @param division code of its administrative division, or null
     * @param value    what it is ranked by, null where there is none
     */
    public record Child(Unit unit, String division, Map<String, BigDecimal> figures, BigDecimal value) {
    }

    /** Ranked by a measure, the highest first; those without a value last. */
    List<Child> by(Unit unit, Measure measure) {
        List<Unit> below = units.childrenOf(unit.id());
        Map<Long, Map<String, BigDecimal>> found = figures.undivided(ids(below));
        return ranked(below, found, child -> measure.of(found.getOrDefault(child.id(), Map.of())));
    }

    /** Ranked by values of one indicator's slices. */
    List<Child> by(Unit unit, Function<List<Long>, Map<Long, BigDecimal>> values) {
        List<Unit> below = units.childrenOf(unit.id());
        Map<Long, BigDecimal> found = values.apply(ids(below));
        return ranked(below, Map.of(), child -> found.getOrDefault(child.id(), BigDecimal.ZERO));
    }

    private List<Child> ranked(List<Unit> below, Map<Long, Map<String, BigDecimal>> figures,
            Function<Unit, BigDecimal> value) {
        Map<Long, String> divisions = divisions(ids(below));
        return below.stream().map(unit -> new Child(unit, divisions.get(unit.id()),
                        figures.getOrDefault(unit.id(), Map.of()), value.apply(unit)))
                .sorted(Comparator.comparing(Child::value, Comparator.nullsFirst(Comparator.naturalOrder())).reversed())
                .toList();
    }

    /** Code of the administrative division a unit stands for, or null. */
    String division(Unit unit) {
        return divisions(List.of(unit.id())).get(unit.id());
    }

    private Map<Long, String> divisions(List<Long> ids) {
        Map<Long, String> divisions = new HashMap<>();
        jdbc.sql("select id, division from organization.unit where id = any(:ids) and division is not null")
                .param("ids", ids.toArray(Long[]::new)).query(row -> {
                    divisions.put(row.getLong(1), row.getString(2));
                });
        return divisions;
    }

    private static List<Long> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
