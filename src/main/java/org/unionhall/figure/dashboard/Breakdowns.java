package org.unionhall.figure.dashboard;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.chart.Amount;
import org.unionhall.platform.page.chart.Bars;
import org.unionhall.platform.page.chart.Donut;

/** Draws an indicator by its dimension. */
public final class Breakdowns {

    private static final int MOST_IN_A_RING = 4;
    private static final int MOST_BARS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Breakdowns() {
    }

    /** An indicator by its dimension: the picture, the table beneath it, the page that tells more. */
    public record Breakdown(Indicator indicator, Content picture, List<Row> rows, String note, String href) {
    }

    /** One slice; {@code href} leads to its rows or one level down, {@code share} is null where slices overlap. */
    public record Row(String label, String value, String share, String href) {
    }

    /** Null where nothing was counted. */
    static Breakdown of(Indicator indicator, Map<String, BigDecimal> values, Unit unit, Behind behind, Ages ages,
            int year) {
        List<Slices.Slice> slices = Slices.of(indicator, values, ages, year);
        BigDecimal whole = slices.stream().map(Slices.Slice::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return null;
        }
        boolean overlapping = indicator.dimension().several();
        List<Row> rows = slices.stream().map(slice -> new Row(slice.label(), Show.number(slice.value()),
                overlapping ? null : share(slice.value(), whole), behind.rows(indicator, unit, slice.window()))).toList();
        return new Breakdown(indicator, picture(indicator, slices, rows, whole), rows,
                overlapping ? "一人可属于几类，各类相加会超过总人数" : null,
                "/figures/" + unit.code() + "/" + indicator.code());
    }

    private static Content picture(Indicator indicator, List<Slices.Slice> slices, List<Row> rows, BigDecimal whole) {
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            amounts.add(new Amount(slices.get(i).label(), slices.get(i).value().doubleValue(), rows.get(i).value(),
                    rows.get(i).href()));
        }
        boolean ordered = indicator.dimension().kind() != Dimension.Kind.CODE;
        if (amounts.size() <= MOST_IN_A_RING && !ordered) {
            return Donut.of(indicator.name(), amounts, Show.number(whole));
        }
        if (indicator.dimension().kind() == Dimension.Kind.MONTH) {
            return Bars.of(indicator.name(), amounts.subList(Math.max(0, amounts.size() - 12), amounts.size()));
        }
        return Bars.of(indicator.name(), ordered ? amounts : amounts.stream()
                .sorted(Comparator.comparingDouble(Amount::value).reversed()).limit(MOST_BARS).toList());
    }

    static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? "—" : Show.number(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP)) + "%";
    }
}
