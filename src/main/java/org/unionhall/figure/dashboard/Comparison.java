package org.unionhall.figure.dashboard;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.unionhall.figure.dashboard.Below.Child;
import org.unionhall.platform.page.chart.Amount;
import org.unionhall.platform.page.chart.Bars;
import org.unionhall.platform.page.chart.Choropleth;

/** The units below beside each other: a map where their outlines are at hand, a ranking, and all of them in a table. */
public record Comparison(Content map, Content ranking, List<Amount> all, int shown) {

    private static final int RANKED = 12;
    private static final int WHOLE = 100;
    private static final int LISTED = 200;
    private static final String FEDERATION = "总工会";

    /**
     * @param division of the unit above, which says the map; or null
     * @param href     leads one level down
     */
    static Comparison of(String title, String division, List<Child> children, Measure measure,
            Function<Child, String> href) {
        boolean percent = measure.percent();
        List<Amount> all = children.stream().map(child -> new Amount(child.unit().shown(),
                child.value() == null ? 0 : child.value().doubleValue(), measure.shown(child.value()), href.apply(child)))
                .toList();
        List<Amount> ranked = all.stream().limit(RANKED).toList();
        return new Comparison(map(title, digits(division), children, all),
                ranked.isEmpty() ? null : percent ? Bars.of(title, ranked, WHOLE) : Bars.of(title, ranked),
                all.stream().limit(LISTED).toList(), ranked.size());
    }

    private static Content map(String title, String map, List<Child> children, List<Amount> amounts) {
        if (!Choropleth.has(map)) {
            return null;
        }
        Map<String, Amount> values = new LinkedHashMap<>();
        for (int i = 0; i < children.size(); i++) {
            Child child = children.get(i);
            if (child.value() != null && child.unit().name().endsWith(FEDERATION)) {
                String area = child.unit().name().substring(0, child.unit().name().length() - FEDERATION.length());
                values.put(area, new Amount(area, amounts.get(i).value(), amounts.get(i).shown(), amounts.get(i).href()));
            }
        }
        return values.isEmpty() ? null : Choropleth.of(map, title, values).content();
    }

    /** 140000 is the map 14 of a province, 140100 the map 1401 of a city. */
    private static String digits(String division) {
        return division == null ? "" : division.replaceFirst("(00){1,2}$", "");
    }
}
