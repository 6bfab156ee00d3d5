package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;

/** Slices of an indicator as people read them: labelled, in order, years of birth put together into bands of age. */
final class Slices {

    /** A slice, or several put together, with their word. */
    record Slice(String label, BigDecimal value, Window window) {
    }

    private static final int MONTHS = 24;

    private Slices() {
    }

    static List<Slice> of(Indicator indicator, Map<String, BigDecimal> values, Ages ages, int year) {
        Dimension dimension = indicator.dimension();
        if (dimension.kind() == Dimension.Kind.BIRTH_YEAR) {
            return ages(dimension, values, ages, year);
        }
        List<Slice> slices = new ArrayList<>();
        values.forEach((slice, value) -> slices.add(new Slice(dimension.label().apply(slice), value, Window.of(slice))));
        if (dimension.order() == Dimension.Order.VALUE) {
            slices.sort(Comparator.comparing(Slice::value).reversed());
        } else {
            slices.sort(Comparator.comparing(slice -> slice.window().from()));
        }
        return dimension.kind() == Dimension.Kind.MONTH && slices.size() > MONTHS
                ? slices.subList(slices.size() - MONTHS, slices.size()) : slices;
    }

    static BigDecimal sum(Map<String, BigDecimal> values, Window window) {
        return values.entrySet().stream().filter(slice -> window.holds(slice.getKey())).map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A window of years of birth in words, as ages. */
    static String age(Window window, int year) {
        int oldest = year - Integer.parseInt(window.from());
        int youngest = year - Integer.parseInt(window.to());
        return youngest <= 0 ? oldest + " 岁及以下" : oldest >= Ages.OLDEST ? youngest + " 岁及以上"
                : youngest + "–" + oldest + " 岁";
    }

    private static List<Slice> ages(Dimension dimension, Map<String, BigDecimal> values, Ages ages, int year) {
        List<Slice> slices = new ArrayList<>();
        for (Ages.Band band : ages.bands(year)) {
            slices.add(new Slice(band.label(), sum(values, band.years()), band.years()));
        }
        if (values.containsKey("")) {
            slices.add(new Slice(dimension.label().apply(""), values.get(""), Window.of("")));
        }
        return slices;
    }
}
