package org.unionhall.platform.page.chart;

import gg.jte.Content;

import java.util.List;

/** A ranking: a name, a bar and the value in one line each, in the order given. */
public final class Bars {

    private Bars() {
    }

    /** Bars against the greatest value among them. */
    public static Content of(String title, List<Amount> amounts) {
        return of(title, amounts, amounts.stream().mapToDouble(Amount::value).max().orElse(0));
    }

    /** @param full the value at which a bar is full */
    public static Content of(String title, List<Amount> amounts, double full) {
        var html = new Markup().open("ol", "class", "chart bars", "aria-label", title);
        for (Amount amount : amounts) {
            double share = full <= 0 ? 0 : Math.clamp(amount.value() / full * 100, 0, 100);
            html.open("li").open(amount.href() == null ? "span" : "a", "class", "bar-name", "href", amount.href())
                    .text(amount.label()).close(amount.href() == null ? "span" : "a");
            html.open("svg", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true")
                    .empty("rect", "class", "bar-room", "width", 100, "height", 8)
                    .empty("rect", "class", "bar", "width", share, "height", 8).close("svg");
            html.leaf("b", amount.shown()).close("li");
        }
        return html.close("ol").content();
    }
}
