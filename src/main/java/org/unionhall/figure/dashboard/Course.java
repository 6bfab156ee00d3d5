package org.unionhall.figure.dashboard;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.page.chart.Sparkline;
import org.unionhall.platform.page.chart.Trend;

/** How the figures of a unit went: the values kept from day to day, and those of this moment. */
public record Course(Map<String, NavigableMap<LocalDate, BigDecimal>> kept, Map<String, BigDecimal> now, LocalDate today) {

    static final int MONTHS = 12;

    /** A day with its value, as a row of the table beneath the line. */
    public record Point(LocalDate day, BigDecimal value) {
    }

    /** The first day a course of a year begins with. */
    static LocalDate first(LocalDate today) {
        return YearMonth.from(today).minusMonths(MONTHS).atEndOfMonth();
    }

    /** At the end of each month for which something is kept, and today. */
    public List<Point> of(Measure measure) {
        List<Point> points = new ArrayList<>();
        for (YearMonth month = YearMonth.from(today).minusMonths(MONTHS); month.isBefore(YearMonth.from(today));
                month = month.plusMonths(1)) {
            Map<String, BigDecimal> then = at(month.atEndOfMonth());
            BigDecimal value = then.isEmpty() ? null : measure.of(then);
            if (value != null && (value.signum() != 0 || !points.isEmpty())) {
                points.add(new Point(month.atEndOfMonth(), value));
            }
        }
        BigDecimal value = measure.of(now);
        if (value != null) {
            points.add(new Point(today, value));
        }
        return points;
    }

    /** What has changed since the end of last month or, where nothing has, of last year; null where that is not known. */
    Change change(Measure measure) {
        BigDecimal month = since(measure, YearMonth.from(today).minusMonths(1).atEndOfMonth());
        if (month == null || month.signum() != 0) {
            return month == null ? null : new Change("本月", month, measure.percent());
        }
        BigDecimal year = since(measure, LocalDate.of(today.getYear() - 1, 12, 31));
        return new Change("今年", year == null ? month : year, measure.percent());
    }

    private BigDecimal since(Measure measure, LocalDate day) {
        Map<String, BigDecimal> then = at(day);
        BigDecimal before = then.isEmpty() ? null : measure.of(then);
        BigDecimal value = measure.of(now);
        return before == null || value == null ? null : value.subtract(before);
    }

    /** A change and since when. */
    record Change(String since, BigDecimal by, boolean points) {

        String words() {
            return by.signum() == 0 ? since + "没有变化" : since + " " + Show.delta(by) + (points ? " 个百分点" : "");
        }

        Tone tone() {
            return by.signum() == 0 ? Tone.QUIET : by.signum() > 0 ? Tone.GOOD : Tone.WARN;
        }
    }

    Content spark(Measure measure) {
        return Sparkline.of(measure.name() + "近一年走势", of(measure).stream().map(Point::value).toList());
    }

    public Content line(Measure measure) {
        return Trend.of(measure.name() + "近一年走势", of(measure).stream()
                .map(point -> new Trend.Day(point.day(), point.value().doubleValue())).toList(),
                value -> measure.shown(BigDecimal.valueOf(value)));
    }

    private Map<String, BigDecimal> at(LocalDate day) {
        Map<String, BigDecimal> then = new HashMap<>();
        kept.forEach((code, days) -> {
            var entry = days.floorEntry(day);
            if (entry != null) {
                then.put(code, entry.getValue());
            }
        });
        return then;
    }
}
