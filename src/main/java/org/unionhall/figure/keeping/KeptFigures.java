package org.unionhall.figure.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Figures;

/** Adds what is folded and what is pending. One statement, so that a fold between the two cannot be seen. */
@Component
public class KeptFigures implements Figures {

    private final JdbcClient jdbc;
    private final Declared declared;

    KeptFigures(JdbcClient jdbc, Declared declared) {
        this.jdbc = jdbc;
        this.declared = declared;
    }

    @Override
    public Map<String, Map<String, BigDecimal>> of(long unitId) {
        Map<String, Map<String, BigDecimal>> figures = new HashMap<>();
        jdbc.sql("""
                select indicator, slice, sum(value) from (
                    select indicator, slice, value from figure.cell where unit_id = :unit
                    union all
                    select indicator, slice, change from figure.delta where unit_id = :unit
                ) kept group by indicator, slice having sum(value) <> 0
                """).param("unit", unitId).query(row -> {
            figures.computeIfAbsent(row.getString(1), code -> new TreeMap<>()).put(row.getString(2), plain(row.getBigDecimal(3)));
        });
        return figures;
    }

    @Override
    public Map<String, Map<String, BigDecimal>> of(long unitId, LocalDate on) {
        Map<String, Map<String, BigDecimal>> figures = new HashMap<>();
        jdbc.sql("""
                select distinct on (indicator, slice) indicator, slice, value from figure.daily
                where unit_id = :unit and day <= :on
                order by indicator, slice, day desc
                """).param("unit", unitId).param("on", on).query(row -> {
            figures.computeIfAbsent(row.getString(1), code -> new TreeMap<>()).put(row.getString(2), plain(row.getBigDecimal(3)));
        });
        return figures;
    }

    @Override
    public Map<Long, BigDecimal> of(Collection<Long> unitIds, String indicator) {
        Map<Long, BigDecimal> values = new LinkedHashMap<>();
        unitIds.forEach(unit -> values.put(unit, BigDecimal.ZERO));
        jdbc.sql("""
                select unit_id, sum(value) from (
                    select unit_id, value from figure.cell
                    where unit_id = any(:units) and indicator = :indicator and slice = ''
                    union all
                    select unit_id, change from figure.delta
                    where unit_id = any(:units) and indicator = :indicator and slice = ''
                ) kept group by unit_id
                """).param("units", unitIds.toArray(Long[]::new)).param("indicator", indicator)
                .query(row -> {
                    values.put(row.getLong(1), plain(row.getBigDecimal(2)));
                });
        return values;
    }

    @Override
    public Map<String, BigDecimal> slices(long unitId, String indicator) {
        Map<String, BigDecimal> slices = new TreeMap<>();
        jdbc.sql("""
                select slice, sum(value) from (
                    select slice, value from figure.cell where unit_id = :unit and indicator = :indicator
                    union all
                    select slice, change from figure.delta where unit_id = :unit and indicator = :indicator
                ) kept group by slice having sum(value) <> 0
                """).param("unit", unitId).param("indicator", indicator).query(row -> {
            slices.put(row.getString(1), plain(row.getBigDecimal(2)));
        });
        return slices;
    }

    @Override
    public Map<Long, Map<String, BigDecimal>> undivided(Collection<Long> unitIds) {
        Map<Long, Map<String, BigDecimal>> figures = new HashMap<>();
        jdbc.sql("""
                select unit_id, indicator, sum(value) from (
                    select unit_id, indicator, value from figure.cell
                    where unit_id = any(:units) and indicator = any(:codes) and slice = ''
                    union all
                    select unit_id, indicator, change from figure.delta
                    where unit_id = any(:units) and indicator = any(:codes) and slice = ''
                ) kept group by unit_id, indicator having sum(value) <> 0
                """).param("units", unitIds.toArray(Long[]::new)).param("codes", declared.undivided())
                .query(row -> {
                    figures.computeIfAbsent(row.getLong(1), unit -> new HashMap<>())
                            .put(row.getString(2), plain(row.getBigDecimal(3)));
                });
        return figures;
    }

    /**
     * One indicator for several units: its slices from {@code from} to {@code to} added up, both included, or all of
     * them when both are null.
     */
    public Map<Long, BigDecimal> within(Collection<Long> unitIds, String indicator, String from, String to) {
        Map<Long, BigDecimal> values = new HashMap<>();
        jdbc.sql("""
                select unit_id, sum(value) from (
                    select unit_id, slice, value from figure.cell
                    where unit_id = any(:units) and indicator = :indicator
                    union all
                    select unit_id, slice, change from figure.delta
                    where unit_id = any(:units) and indicator = :indicator
                ) kept where cast(:from as text) is null or slice collate "C" between :from and :to
                group by unit_id
                """).param("units", unitIds.toArray(Long[]::new)).param("indicator", indicator)
                .param("from", from).param("to", to)
                .query(row -> {
                    values.put(row.getLong(1), plain(row.getBigDecimal(2)));
                });
        return values;
    }

    /** The undivided figures of a unit day by day from a day on, each day with its change: code, day, value. */
    public Map<String, NavigableMap<LocalDate, BigDecimal>> course(long unitId, LocalDate from) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> course = new HashMap<>();
        jdbc.sql("""
                select indicator, greatest(day, :from) as day, value from figure.daily d
                where unit_id = :unit and indicator = any(:codes) and slice = '' and (day > :from or day = (
                    select max(day) from figure.daily l where l.unit_id = :unit and l.indicator = d.indicator
                        and l.slice = '' and l.day <= :from))
                """).param("unit", unitId).param("codes", declared.undivided()).param("from", from)
                .query(row -> {
                    course.computeIfAbsent(row.getString(1), code -> new TreeMap<>())
                            .put(row.getObject(2, LocalDate.class), plain(row.getBigDecimal(3)));
                });
        return course;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
