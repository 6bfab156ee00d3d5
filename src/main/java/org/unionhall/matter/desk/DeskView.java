package org.unionhall.matter.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;

/**
 * A page of the desk.
 *
 * @param waiting how many wait at all desks, counted up to a thousand
 * @param loads   who holds how many
 * @param kinds   to choose from; states only once a kind is chosen
 * @param key     makes a batch sent twice one batch
 */
public record DeskView(DeskFilter filter, List<DeskLine> lines, String next, long waiting, List<Load> loads, List<Choice> kinds,
        List<Choice> states, String key) {

    /** 人均在办. */
    public record Load(String name, long count, String first) {
    }

    public List<Link> tabs() {
        return List.of(DeskTab.values()).stream().map(tab -> new Link(tab.title(),
                filter.href(Map.of("tab", tab == DeskTab.ALL ? "" : tab.key())), tab == filter.shown(),
                tab == DeskTab.ALL && waiting > 0 ? words(waiting) : null)).toList();
    }

    public String subtitle() {
        return waiting == 0 ? "没有等着办的" : words(waiting) + " 件等着办";
    }

    public String filterTitle() {
        return filter.shown().title();
    }

    static String words(long count) {
        return count > DeskLists.COUNTED ? Show.number(DeskLists.COUNTED) + "+" : Show.number(count);
    }

    /** Acts that at least one line offers for many at once, by code. */
    public Map<String, String> batch() {
        Map<String, String> acts = new LinkedHashMap<>();
        lines.forEach(line -> line.batch().forEach(act -> acts.putIfAbsent(act.code(), act.name())));
        return acts;
    }

    public boolean filed() {
        return filter.shown() == DeskTab.FILED;
    }

    public String nextHref() {
        return next == null ? null : filter.href(Map.of("after", next));
    }

    public String firstHref() {
        return DeskFilter.filled(filter.after()) ? filter.href(Map.of()) : null;
    }

    public String clear() {
        return filter.wide() ? null : new DeskFilter(filter.tab(), null, null, null, null, null).href(Map.of());
    }
}
