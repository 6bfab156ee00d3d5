package org.unionhall.platform.page.chart;

import gg.jte.Content;
import org.unionhall.platform.page.Show;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** The course of a figure over days: a line, its scale on the left, its days beneath. */
public final class Trend {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 180;
    private static final int DAYS_BENEATH = 5;
    private static final long LONG = 400;

    /** The value of one day. */
    public record Day(LocalDate day, double value) {
    }

    private Trend() {
    }

    /**
     * @param days  in order of time; the line is drawn from two days on
     * @param shown how a value is written, with its unit of measure
     */
    public static Content of(String title, List<Day> days, DoubleFunction<String> shown) {
        var html = new Markup();
        if (days.size() < 2) {
            return html.leaf("p", "满两天的数据后，这里会画出走势。", "class", "hint").content();
        }
        LocalDate first = days.getFirst().day();
        long span = Math.max(1, ChronoUnit.DAYS.between(first, days.getLast().day()));
        var scale = Scale.around(days.stream().mapToDouble(Day::value).min().orElse(0),
                days.stream().mapToDouble(Day::value).max().orElse(0));
        html.open("div", "class", "chart trend");
        html.open("div", "class", "trend-scale", "aria-hidden", "true");
        scale.ticks().reversed().forEach(tick -> html.leaf("span", Show.number(tick)));
        html.close("div").open("svg", "viewBox", "0 0 600 180", "preserveAspectRatio", "none", "role", "img",
                "aria-label", title + "，" + Show.day(first) + " " + shown.apply(days.getFirst().value()) + " 至 "
                        + Show.day(days.getLast().day()) + " " + shown.apply(days.getLast().value()));
        for (double tick : scale.ticks()) {
            html.empty("path", "class", "grid", "d", "M0 " + y(scale, tick) + "H600");
        }
        var line = new StringBuilder();
        for (Day day : days) {
            line.append(line.isEmpty() ? "M" : "L").append(x(first, span, day)).append(' ').append(y(scale, day.value()));
        }
        html.empty("path", "class", "area", "d", line + "V180H0Z").empty("path", "class", "line", "d", line)
                .empty("path", "class", "last", "d", "M" + x(first, span, days.getLast()) + " " + y(scale, days.getLast().value()) + "h0");
        double each = WIDTH / days.size();
        for (Day day : days) {
            html.open("rect", "class", "touch", "x", Math.max(0, Double.parseDouble(x(first, span, day)) - each / 2), "y", 0,
                    "width", each, "height", 180).leaf("title", Show.day(day.day()) + "　" + shown.apply(day.value())).close("rect");
        }
        html.close("svg").open("div", "class", "trend-days", "aria-hidden", "true");
        var pattern = DateTimeFormatter.ofPattern(span > LONG ? "uuuu年M月" : "M月d日", Locale.ROOT);
        for (int i = 0; i < DAYS_BENEATH; i++) {
            html.leaf("span", pattern.format(first.plusDays(span * i / (DAYS_BENEATH - 1))));
        }
        return html.close("div").close("div").content();
    }

    private static String x(LocalDate first, long span, Day day) {
        return Markup.round(WIDTH * ChronoUnit.DAYS.between(first, day.day()) / span);
    }

    private static String y(Scale scale, double value) {
        return Markup.round(HEIGHT - scale.share(value) * HEIGHT);
    }
}
