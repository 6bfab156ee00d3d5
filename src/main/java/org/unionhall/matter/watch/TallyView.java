package org.unionhall.matter.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Link;

/** The figures of matters of a union in a span of days. */
public record TallyView(Unit unit, List<Link> above, LocalDate from, LocalDate to, List<Tally> kinds, List<Stay> stays,
        List<Tally> unions, List<Refused> refusals) {

    /** The rows behind a figure of a kind. */
    public String rows(String kind, String state, boolean ended) {
        return rows(unit.code(), kind, state, ended, "");
    }

    public String online(String kind) {
        return rows(unit.code(), kind, "", false, "online");
    }

    /** The rows behind a figure of a union. */
    public String of(String union, String state, boolean ended) {
        return rows(union, "", state, ended, "");
    }

    private String rows(String union, String kind, String state, boolean ended, String channel) {
        boolean now = state.equals("open") || state.equals("overdue");
        return new WatchFilter(union, kind, state, channel, now ? "" : ended ? "ended" : "filed", now ? "" : from.toString(),
                now ? "" : to.toString(), null).href("/matters", Map.of());
    }

    public String sheet(String table) {
        return "/matters/figures/sheet?unit=" + unit.code() + "&from=" + from + "&to=" + to + "&table=" + table;
    }
}
