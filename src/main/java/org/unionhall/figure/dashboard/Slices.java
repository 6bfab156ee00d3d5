package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.organization.Unit;

/** Slices of an indicator as people read them: labelled, in order, births put together into age bands. */
final class Slices {

    /** A slice with its word and the address of its rows, or null. */
    record Slice(String label, BigDecimal value, String href) {
    }

    private static final int[] BANDS = {0, 25, 35, 45, 55, 200};
    private static final String[] BAND_NAMES = {"24 岁及以下", "25–34 岁", "35–44 岁", "45–54 岁", "55 岁及以上"};

    private Slices() {
    }

    static List<Slice> of(Indicator indicator, Map<String, BigDecimal> values, Unit unit, int year) {
        if (indicator.code().equals("member.birth")) {
            return ages(values, unit, year);
        }
        List<Slice> slices = new ArrayList<>();
        values.forEach((slice, value) -> slices.add(new Slice(indicator.dimension().label().apply(slice), value,
                behind(indicator, unit, slice))));
        if (indicator.dimension().order() == Dimension.Order.VALUE) {
            slices.sort(Comparator.comparing(Slice::value).reversed());
        }
        return slices;
    }

    /** Age is the year minus the year of birth. */
    private static List<Slice> ages(Map<String, BigDecimal> births, Unit unit, int year) {
        Map<Integer, BigDecimal> bands = new LinkedHashMap<>();
        BigDecimal unknown = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> birth : births.entrySet()) {
            if (birth.getKey().isEmpty()) {
                unknown = unknown.add(birth.getValue());
            } else {
                bands.merge(band(year - Integer.parseInt(birth.getKey())), birth.getValue(), BigDecimal::add);
            }
        }
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < BAND_NAMES.length; i++) {
            slices.add(new Slice(BAND_NAMES[i], bands.getOrDefault(i, BigDecimal.ZERO), "/members?unit=" + unit.code()
                    + "&birthFrom=" + (year - BANDS[i + 1] + 1) + "&birthTo=" + (year - BANDS[i])));
        }
        if (unknown.signum() > 0) {
            slices.add(new Slice("未填写", unknown, "/members?unit=" + unit.code() + "&incomplete=birth"));
        }
        return slices;
    }

    private static int band(int age) {
        for (int i = 0; i < BAND_NAMES.length; i++) {
            if (age < BANDS[i + 1]) {
                return i;
            }
        }
        return BAND_NAMES.length - 1;
    }

    static String behind(Indicator indicator, Unit unit, String slice) {
        return indicator.behind() == null ? null : indicator.behind().replace("{unit}", unit.code())
                .replace("{slice}", URLEncoder.encode(slice, StandardCharsets.UTF_8));
    }
}
