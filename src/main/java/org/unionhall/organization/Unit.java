package org.unionhall.organization;

import java.time.LocalDate;
import java.util.List;
import org.unionhall.access.Area;

/**
 * A union organisation as it stands today. {@code path} holds the ids from the top of the tree down to this unit,
 * itself included; {@code base} units keep members of their own (rules 2.8).
 */
public record Unit(long id, String code, String name, String shortName, String kind, String kindName, String level,
        String levelName, boolean base, Long parentId, Long entrustedTo, Area area, List<Long> path, boolean active,
        LocalDate foundedOn) {

    /** The place that rows of this unit itself carry. */
    public long place() {
        return area.lo();
    }

    /** True when the other unit is this one or stands below it. */
    public boolean holds(Unit other) {
        return area.covers(other.place());
    }

    public String shown() {
        return shortName == null ? name : shortName;
    }
}
