package org.unionhall.platform.page.chart;

import gg.jte.Content;

import java.util.List;
import java.util.stream.DoubleStream;

/** The course of a figure in one small line without axes, for a card; nothing is drawn for fewer than two values. */
public final class Sparkline {

    private static final double WIDTH = 220;
    private static final double HEIGHT = 36;
    private static final double EDGE = 3;
    /** A change of less than this share of the figure is not drawn as if it were a mountain. */
    private static final double SMALLEST_SPAN = 0.02;

    private Sparkline() {
    }

    /** @param title what a screen reader says instead */
    public static Content of(String title, List<? extends Number> values) {
        var svg = new Markup();
        if (values.size() < 2) {
            return svg.content();
        }
        double least = numbers(values).min().orElse(0);
        double most = numbers(values).max().orElse(0);
        double span = Math.max(most - least, Math.abs(most) * SMALLEST_SPAN);
        double bottom = (most + least - span) / 2;
        var line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double height = span == 0 ? 0.5 : (values.get(i).doubleValue() - bottom) / span;
            line.append(i == 0 ? "M" : "L").append(Markup.round(WIDTH * i / (values.size() - 1))).append(' ')
                    .append(Markup.round(HEIGHT - EDGE - height * (HEIGHT - 2 * EDGE)));
        }
        return svg.open("svg", "class", "chart sparkline", "viewBox", "0 0 220 36", "preserveAspectRatio", "none",
                        "role", "img", "aria-label", title)
                .empty("path", "class", "area", "d", line + "V36H0Z")
                .empty("path", "class", "line", "d", line)
                .close("svg").content();
    }

    private static DoubleStream numbers(List<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue);
    }
}
