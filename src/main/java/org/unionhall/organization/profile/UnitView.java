package org.unionhall.organization.profile;

import java.util.List;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitCounts.Counts;
import org.unionhall.platform.page.Link;

/**
 * What stands at the head of each page of a unit.
 *
 * @param counts   null where no figures are kept
 * @param revealed the value just revealed with a reason, or null
 */
public record UnitView(Register unit, List<Link> crumbs, List<Link> tabs, Counts counts, May may, Revealed revealed) {

    /** What this person may do with this unit. */
    public record May(boolean change, boolean act, boolean entrust, boolean reveal, boolean found) {

        static May of(Actor me, Unit unit, Unit parent) {
            boolean governs = parent != null && me.scope(Permission.CHANGE_UNITS).covers(parent.place());
            return new May(unit.active() && me.scope(Permission.CHANGE_PROFILE).covers(unit.place()),
                    unit.active() && governs,
                    unit.active() && unit.base() && me.scope(Permission.ENTRUST).covers(unit.place()),
                    me.scope(Permission.REVEAL).covers(unit.place()),
                    unit.active() && me.scope(Permission.CHANGE_UNITS).covers(unit.place()));
        }
    }

    /** Which value was revealed and the value itself; never put into an address or a message. */
    public record Revealed(String what, String value) {
    }

    public String revealed(String what) {
        return revealed != null && revealed.what().equals(what) ? revealed.value() : null;
    }
}
