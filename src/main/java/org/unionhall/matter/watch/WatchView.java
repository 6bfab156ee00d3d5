package org.unionhall.matter.watch;

import java.util.List;
import java.util.Map;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;

/** A page of matters watched. @param count counted up to twenty thousand */
public record WatchView(Unit unit, WatchFilter filter, List<WatchLine> lines, String next, long count, List<Choice> kinds) {

    private static final Map<String, String> STATES = Map.of("", "全部", "open", "在办", "overdue", "超期未办", "ended", "已办结",
            "late", "超过期的", "refused", "未通过", "rated", "已评价");
    private static final List<String> ORDER = List.of("", "open", "overdue", "ended", "late", "refused", "rated");

    public String subtitle() {
        return unit.name() + "及下级 · " + (count > WatchLists.COUNTED ? Show.number(WatchLists.COUNTED) + " 件以上" : Show.number(count) + " 件");
    }

    public List<Link> tabs() {
        String now = filter.state() == null ? "" : filter.state();
        return ORDER.stream().map(state -> new Link(STATES.get(state), filter.href("/matters", Map.of("state", state)),
                state.equals(now), null)).toList();
    }

    public String nextHref() {
        return next == null ? null : filter.href("/matters", Map.of("after", next));
    }

    public String firstHref() {
        return WatchFilter.filled(filter.after()) ? filter.href("/matters", Map.of()) : null;
    }

    /** The total where all have been counted. */
    public Long total() {
        return count > WatchLists.COUNTED ? null : (Long) count;
    }
}
