package org.unionhall.platform.page.chart;

import gg.jte.Content;

import java.util.List;

/** Parts of a whole as a ring with its legend beside it. Up to seven parts are told apart. */
public final class Donut {

    private static final double RADIUS = 38;
    private static final double ROUND = 2 * Math.PI * RADIUS;
    private static final double GAP = 1.2;
    private static final double LEAST = 0.6;

    private Donut() {
    }

    /** @param whole the sum as people read it, shown in the middle */
    public static Content of(String title, List<Amount> parts, String whole) {
        double total = parts.stream().mapToDouble(Amount::value).sum();
        var html = new Markup().open("div", "class", "chart donut")
                .open("svg", "viewBox", "0 0 100 100", "role", "img", "aria-label", title);
        html.empty("circle", "class", "ring-room", "cx", 50, "cy", 50, "r", RADIUS);
        double gone = 0;
        for (int i = 0; i < parts.size(); i++) {
            double length = total <= 0 ? 0 : parts.get(i).value() / total * ROUND;
            if (length > 0) {
                html.open("circle", "class", "ring hue-" + i % 7, "cx", 50, "cy", 50, "r", RADIUS,
                                "stroke-dasharray", Markup.point(Math.max(length - GAP, LEAST), ROUND),
                                "stroke-dashoffset", -gone, "transform", "rotate(-90 50 50)")
                        .leaf("title", parts.get(i).label() + " " + parts.get(i).shown()).close("circle");
            }
            gone += length;
        }
        html.leaf("text", whole, "x", 50, "y", 54, "text-anchor", "middle").close("svg").open("ol");
        for (int i = 0; i < parts.size(); i++) {
            Amount part = parts.get(i);
            String tag = part.href() == null ? "span" : "a";
            html.open("li").empty("i", "class", "hue hue-" + i % 7).leaf(tag, part.label(), "href", part.href())
                    .leaf("b", part.shown()).close("li");
        }
        return html.close("ol").close("div").content();
    }
}
