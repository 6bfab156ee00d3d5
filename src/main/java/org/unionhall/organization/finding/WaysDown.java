package org.unionhall.organization.finding;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Link;

/** The way down to a place: where one is, and which cities, counties or townships lie below. */
@Component
class WaysDown {

    private static final int CITY = 2;

    private final UnionGuide guide;
    private final Units units;
    private final Kinds kinds;

    WaysDown(UnionGuide guide, Units units, Kinds kinds) {
        this.guide = guide;
        this.units = units;
        this.kinds = kinds;
    }

    /** Rank of the unit's level: 1 province, 2 city, 3 county, 4 township. */
    int rank(Unit unit) {
        return kinds.table().level(unit.level()).rank();
    }

    /** @param address of the page, to which the code of a unit is added */
    WayDown to(Unit unit, String address) {
        var crumbs = new ArrayList<Link>();
        units.ancestorsOf(unit.id()).forEach(one -> crumbs.add(Link.to(bare(one.name()), address + one.code())));
        crumbs.add(Link.here(bare(unit.name())));
        boolean wide = rank(unit) < CITY;
        List<WayDown.Area> areas = guide.territories(unit).stream().map(area -> new WayDown.Area(
                Link.to(area.territory(), address + area.code()), !wide ? List.of()
                : units.withId(area.id()).map(guide::territories).orElse(List.of()).stream()
                        .map(one -> Link.to(one.territory(), address + one.code())).toList())).toList();
        return new WayDown(unit.code(), unit.name(), bare(unit.name()), crumbs, areas);
    }

    private static String bare(String name) {
        return name.replaceFirst("总工会$", "");
    }
}
