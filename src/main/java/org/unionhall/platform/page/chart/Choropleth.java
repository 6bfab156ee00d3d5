package org.unionhall.platform.page.chart;

import gg.jte.Content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A map whose areas are coloured by a figure, from pale to red. A schematic outline for statistics, not a survey map,
 * and it says so.
 */
public final class Choropleth {

    private static final int[] PALE = {0xf8, 0xe9, 0xe4};
    private static final int[] RED = {0xb4, 0x23, 0x2a};
    /** From here on white letters are easier to read than ink. */
    private static final double DARK = 0.66;

    private static final double WIDE = 13;
    private static final double NARROW = 24;
    private static final double GAP = 3;
    private static final int STEPS = 10;

    private final String map;
    private final String title;
    private final Drawing drawing;
    private final Map<Integer, Amount> found = new HashMap<>();
    private final List<String> called;
    private final List<String> written;
    private final Set<Amount> beside = new LinkedHashSet<>();
    private final Amount least;
    private final Amount most;

    private Choropleth(String map, String title, Map<String, Amount> values) {
        this.map = map;
        this.title = title;
        this.drawing = Drawing.of(map);
        var naming = new Naming(map, drawing.areas());
        this.called = new ArrayList<>(drawing.areas().stream().map(Outline::name).toList());
        this.written = new ArrayList<>(called);
        values.forEach((key, amount) -> {
            List<Integer> areas = naming.areas(key);
            rename(areas, key);
            areas.forEach(area -> found.put(area, amount));
            if (areas.isEmpty()) {
                beside.add(amount);
            }
        });
        this.least = found.values().stream().min(Comparator.comparingDouble(Amount::value)).orElse(null);
        this.most = found.values().stream().max(Comparator.comparingDouble(Amount::value)).orElse(null);
    }

    /** Whether outlines of the areas of this division are at hand. */
    public static boolean has(String map) {
        return map.matches("\\d{2}|\\d{4}") && OutlineFile.resource(map).exists();
    }

    /**
     * @param map    two digits for the cities of a province, four for the counties of a city
     * @param values by the name of the area or its division code
     */
    public static Choropleth of(String map, String title, Map<String, Amount> values) {
        return new Choropleth(map, title, values);
    }

    /** Values whose area has no outline; they belong into the table beneath. */
    public List<Amount> beside() {
        return List.copyOf(beside);
    }

    public Content content() {
        var html = new Markup().open("div", "class", "chart map").open("svg", "role", "group", "aria-label", title,
                "viewBox", "0 0 640 " + Markup.round(drawing.height()));
        hatching(html);
        for (int area = 0; area < drawing.areas().size(); area++) {
            area(html, area);
        }
        names(html, WIDE, "names-wide", true);
        names(html, NARROW, "names-narrow", false);
        html.close("svg");
        legend(html);
        return html.close("div").content();
    }

    /** Areas are called by their name of today, written once even where it covers several outlines. */
    private void rename(List<Integer> areas, String key) {
        for (int i = 0; i < areas.size() && !key.matches("\\d+"); i++) {
            called.set(areas.get(i), key);
            written.set(areas.get(i), i == 0 ? key : "");
        }
    }

    private void hatching(Markup html) {
        html.open("defs").open("pattern", "id", "none-" + map, "width", 6, "height", 6,
                        "patternUnits", "userSpaceOnUse", "patternTransform", "rotate(45)")
                .empty("rect", "width", 6, "height", 6, "fill", "#faf8f5")
                .empty("path", "d", "M0 0V6", "stroke", "#ddd6cb", "stroke-width", 2)
                .close("pattern").close("defs");
    }

    private void area(Markup html, int area) {
        Amount amount = found.get(area);
        String said = called.get(area) + " " + (amount == null ? "没有数据" : amount.shown());
        String fill = amount == null ? "url(#none-" + map + ")" : colour(share(amount));
        String href = amount == null ? null : amount.href();
        String tag = href == null ? "g" : "a";
        html.open(tag, "href", href, "aria-label", href == null ? null : said)
                .open("path", "class", "land", "fill", fill, "d", drawing.paths().get(area))
                .leaf("title", said).close("path").close(tag);
    }

    /** @param margin whether names without room in their area stand beside the land, or are left to the table */
    private void names(Markup html, double size, String css, boolean margin) {
        var places = new Names(size);
        var left = new ArrayList<Integer>();
        html.open("g", "class", "names " + css, "aria-hidden", "true");
        for (Names.Placed name : places.inside(drawing, written, left)) {
            Amount amount = found.get(name.area());
            boolean dark = amount != null && share(amount) > DARK;
            name(html, name, dark ? "on-dark" : null);
        }
        for (Names.Placed name : margin ? places.beside(drawing, left) : List.<Names.Placed>of()) {
            double gap = name.anchor().equals("end") ? GAP : -GAP;
            double[] end = drawing.middles().get(name.area());
            html.empty("path", "class", "lead", "d",
                            "M" + Markup.point(name.x() + gap, name.y() - size / 3)
                                    + "L" + Markup.point(end[0], end[1]))
                    .empty("circle", "class", "lead-end", "cx", end[0], "cy", end[1], "r", 2);
            name(html, name, null);
        }
        html.close("g");
    }

    private void name(Markup html, Names.Placed name, String css) {
        html.leaf("text", called.get(name.area()), "x", name.x(), "y", name.y(),
                "text-anchor", name.anchor(), "class", css);
    }

    private void legend(Markup html) {
        html.open("p", "class", "map-legend");
        if (!found.isEmpty()) {
            html.leaf("span", least.shown())
                    .open("svg", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true");
            for (int i = 0; i < STEPS; i++) {
                html.empty("rect", "x", i * 100 / STEPS, "width", 100 / STEPS + 1, "height", 8,
                        "fill", colour(i / (STEPS - 1.0)));
            }
            html.close("svg").leaf("span", most.shown());
        }
        html.leaf("small", "统计示意图，非测绘地图").close("p");
    }

    private double share(Amount amount) {
        return most.value() == least.value() ? 0.5 : (amount.value() - least.value()) / (most.value() - least.value());
    }

    private static String colour(double share) {
        var hex = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            hex.append(String.format("%02x", Math.round(PALE[i] + (RED[i] - PALE[i]) * share)));
        }
        return hex.toString();
    }
}
