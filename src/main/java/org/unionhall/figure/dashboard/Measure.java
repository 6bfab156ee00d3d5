package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Indicator;
import org.unionhall.platform.page.Show;

/** A figure without a dimension, counted or derived: what cards, maps and rankings can show of an area. */
public record Measure(String code, String name, String unit, String definition,
                      Function<Map<String, BigDecimal>, BigDecimal> value) {

    static Measure of(Indicator indicator) {
        return new Measure(indicator.code(), indicator.name(), indicator.measure(), indicator.definition(),
                figures -> figures.getOrDefault(indicator.code(), BigDecimal.ZERO));
    }

    static Measure of(Derived derived) {
        return new Measure(derived.code(), derived.name(), derived.measure(), derived.definition(), derived::of);
    }

    /** Its value among the undivided figures of a unit; null where there is nothing to divide by. */
    public BigDecimal of(Map<String, BigDecimal> figures) {
        return value.apply(figures);
    }

    boolean percent() {
        return unit.equals("%");
    }

    /** Without the unit of measure. */
    public static String number(BigDecimal value) {
        return value == null ? "—" : Show.number(value);
    }

    /** With the unit of measure. */
    public String shown(BigDecimal value) {
        return value == null ? "—" : Show.number(value) + (percent() ? "%" : " " + unit);
    }
}
