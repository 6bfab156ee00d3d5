package org.unionhall.platform.page.chart;

import gg.jte.Content;
import org.unionhall.platform.page.Show;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

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
        if (days.size() < 2) {
            return new Markup().leaf("p", "满两天的数据后，这里会画出走势。", "class", "hint").content();
        }
        return new Course(title, days, shown).content();
    }

    private record Course(String title, List<Day> days, DoubleFunction<String> shown, Scale scale, long span) {

        Course(String title, List<Day> days, DoubleFunction<String> shown) {
            this(title, days, shown, Scale.around(days.stream().mapToDouble(Day::value).min().orElse(0),
                            days.stream().mapToDouble(Day::value).max().orElse(0)),
                    Math.max(1, ChronoUnit.DAYS.between(days.getFirst().day(), days.getLast().day())));
        }

        Content content() {
            var html = new Markup().open("div", "class", "chart trend");
            html.open("div", "class", "trend-scale", "aria-hidden", "true");
            scale.ticks().reversed().forEach(tick -> html.leaf("span", Show.number(tick)));
            html.close("div");
            picture(html);
            html.open("div", "class", "trend-days", "aria-hidden", "true");
            var pattern = DateTimeFormatter.ofPattern(span > LONG ? "uuuu年M月" : "M月d日", Locale.ROOT);
            for (int i = 0; i < DAYS_BENEATH; i++) {
                html.leaf("span", pattern.format(days.getFirst().day().plusDays(span * i / (DAYS_BENEATH - 1))));
            }
            return html.close("div").close("div").content();
        }

        private void picture(Markup html) {
            html.open("svg", "viewBox", "0 0 600 180", "preserveAspectRatio", "none", "role", "img", "aria-label",
                    title + "，" + words(days.getFirst()) + " 至 " + words(days.getLast()));
            scale.ticks().forEach(tick ->
                    html.empty("path", "class", "grid", "d", "M" + Markup.point(0, y(tick)) + "H600"));
            String line = days.stream().map(this::point).collect(Collectors.joining("L", "M", ""));
            html.empty("path", "class", "area", "d", line + "V180H0Z").empty("path", "class", "line", "d", line)
                    .empty("path", "class", "last", "d", "M" + point(days.getLast()) + "h0");
            double each = WIDTH / days.size();
            for (Day day : days) {
                html.open("rect", "class", "touch", "x", Math.max(0, x(day) - each / 2), "width", each, "height", 180)
                        .leaf("title", words(day)).close("rect");
            }
            html.close("svg");
        }

        private String words(Day day) {
            return Show.day(day.day()) + " " + shown.apply(day.value());
        }

        private String point(Day day) {
            return Markup.point(x(day), y(day.value()));
        }

        private double x(Day day) {
            return WIDTH * ChronoUnit.DAYS.between(days.getFirst().day(), day.day()) / span;
        }

        private double y(double value) {
            return HEIGHT - scale.share(value) * HEIGHT;
        }
    }
}
