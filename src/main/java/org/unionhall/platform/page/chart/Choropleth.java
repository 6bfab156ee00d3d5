package org.unionhall.platform.page.chart;

import gg.jte.Content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A map whose areas are coloured by a figure, from pale to red. A schematic outline for statistics, not a survey map,
 * and it says so.
 */
public final class Choropleth {

    private static final int[] PALE = {0xf8, 0xe9, 0xe4};
    private static final int[] RED = {0xb4, 0x23, 0x2a};
    /** From here on white letters are easier to read than ink. */
    private static final double DARK = 0.66;

    private final String map;
    private final String title;
    private final Drawing drawing;
    private final Map<Integer, Amount> found = new HashMap<>();
    private final Set<Amount> beside = new LinkedHashSet<>();

    private Choropleth(String map, String title, Map<String, Amount> values) {
        this.map = map;
        this.title = title;
        this.drawing = Drawing.of(map);
        var naming = new Naming(map, drawing.areas());
        values.forEach((key, amount) -> {
            List<Integer> areas = naming.areas(key);
            areas.forEach(area -> found.put(area, amount));
            if (areas.isEmpty()) {
                beside.add(amount);
            }
        });
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
        Amount least = found.values().stream().min(Comparator.comparingDouble(Amount::value)).orElse(null);
        Amount most = found.values().stream().max(Comparator.comparingDouble(Amount::value)).orElse(null);
        var html = new Markup().open("div", "class", "chart map")
                .open("svg", "viewBox", "0 0 640 " + Markup.round(drawing.height()), "role", "group", "aria-label", title);
        html.open("defs").open("pattern", "id", "none-" + map, "width", 6, "height", 6, "patternUnits", "userSpaceOnUse",
                        "patternTransform", "rotate(45)")
                .empty("rect", "width", 6, "height", 6, "fill", "#faf8f5").empty("path", "d", "M0 0V6", "stroke", "#ddd6cb", "stroke-width", 2)
                .close("pattern").close("defs");
        for (int i = 0; i < drawing.areas().size(); i++) {
            area(html, i, least, most);
        }
        names(html, new Names(13), "names-wide", true, least, most);
        names(html, new Names(24), "names-narrow", false, least, most);
        html.close("svg");
        legend(html, least, most);
        return html.close("div").content();
    }

    private void area(Markup html, int area, Amount least, Amount most) {
        Amount amount = found.get(area);
        String said = drawing.areas().get(area).name() + " " + (amount == null ? "没有数据" : amount.shown());
        String fill = amount == null ? "url(#none-" + map + ")" : colour(share(amount, least, most));
        boolean link = amount != null && amount.href() != null;
        html.open(link ? "a" : "g", "href", link ? amount.href() : null, "aria-label", link ? said : null)
                .open("path", "class", "land", "fill", fill, "d", drawing.paths().get(area)).leaf("title", said).close("path")
                .close(link ? "a" : "g");
    }

    private void names(Markup html, Names names, String css, boolean margin, Amount least, Amount most) {
        var left = new ArrayList<Integer>();
        var all = IntStream.range(0, drawing.areas().size()).boxed().toList();
        var placed = new ArrayList<>(names.inside(drawing, all, left));
        if (margin) {
            placed.addAll(names.beside(drawing, left));
        }
        html.open("g", "class", "names " + css, "aria-hidden", "true");
        for (Names.Placed name : placed) {
            Amount amount = found.get(name.area());
            boolean dark = name.from() == null && amount != null && share(amount, least, most) > DARK;
            if (name.from() != null) {
                double start = name.anchor().equals("end") ? name.x() + 3 : name.x() - 3;
                html.empty("path", "class", "lead", "d", "M" + Markup.round(start) + " " + Markup.round(name.y() - 4.5) + "L"
                        + Markup.round(name.from()[0]) + " " + Markup.round(name.from()[1]));
                html.empty("circle", "class", "lead-end", "cx", name.from()[0], "cy", name.from()[1], "r", 2);
            }
            html.leaf("text", drawing.areas().get(name.area()).name(), "x", name.x(), "y", name.y(), "text-anchor", name.anchor(),
                    "class", dark ? "on-dark" : null);
        }
        html.close("g");
    }

    private void legend(Markup html, Amount least, Amount most) {
        html.open("p", "class", "map-legend");
        if (most != null) {
            html.leaf("span", least.shown()).open("svg", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true");
            for (int i = 0; i < 10; i++) {
                html.empty("rect", "x", i * 10, "width", 10.5, "height", 8, "fill", colour(i / 9.0));
            }
            html.close("svg").leaf("span", most.shown());
        }
        html.leaf("small", "统计示意图，非测绘地图").close("p");
    }

    private static double share(Amount amount, Amount least, Amount most) {
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
