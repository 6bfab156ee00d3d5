package org.unionhall.figure.dashboard;

import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.figure.Indicator;
import org.unionhall.organization.Unit;

/**
 * Where the rows behind a figure are. Rosters are listed only for those who may read them in the whole area; others are
 * led to the figures of the units below, level by level.
 */
record Behind(Scope roster, Scope cases) {

    private static final String ROSTER = "/members";

    static Behind of(Actor me) {
        return new Behind(me.scope(Permission.READ_ROSTER), me.scope(Permission.OPEN_CASE));
    }

    /** Of some slices, or of the whole with {@link Window#ALL}. */
    String rows(Indicator indicator, Unit unit, Window window) {
        return open(indicator, unit) && told(indicator, window) ? address(indicator, unit, window)
                : "/figures/" + unit.code() + "/" + indicator.code() + window.query();
    }

    /** The list of rows itself; null where there is none or it may not be read. */
    String list(Indicator indicator, Unit unit, Window window) {
        return open(indicator, unit) && told(indicator, window) ? address(indicator, unit, window) : null;
    }

    /** The page on which a reason is stated to see a roster that others keep; null where that is not possible. */
    String reason(Indicator indicator, Unit unit) {
        return indicator.behind() != null && indicator.behind().startsWith(ROSTER) && unit.base() && unit.active()
                && !open(indicator, unit) && cases.covers(unit.place()) ? "/units/" + unit.code() + "/cases" : null;
    }

    private boolean open(Indicator indicator, Unit unit) {
        return indicator.behind() != null && (!indicator.behind().startsWith(ROSTER)
                || unit.base() && roster.covers(unit.place()) || roster.areas().stream()
                .anyMatch(area -> area.lo() <= unit.area().lo() && unit.area().hi() <= area.hi()));
    }

    /** Whether an address can say these slices. */
    private static boolean told(Indicator indicator, Window window) {
        return window.all() || window.one() || indicator.behind().matches(".*(\\{from}|[?&]slice=\\{slice}).*");
    }

    private static String address(Indicator indicator, Unit unit, Window window) {
        String behind = indicator.behind().replace("{unit}", unit.code());
        if (window.all()) {
            return behind.replaceAll("[?&]\\w+=\\{(slice|from|to)}", "");
        }
        return (window.one() ? behind : behind.replaceFirst("slice=\\{slice}", "from={from}&to={to}"))
                .replace("{slice}", Window.word(window.from()))
                .replace("{from}", Window.word(window.from())).replace("{to}", Window.word(window.to()));
    }
}
