package org.unionhall.membership.roster;

import org.unionhall.access.Area;
import org.unionhall.access.Scope;

/**
 * The union whose roster is asked for, and how much of it this person may see.
 *
 * @param seen  the part of its area in the person's roster scope; empty where none of it may be seen
 * @param whole whether every roster of the area lies in {@code seen}, so that figures of the area are those of the list
 */
record RosterPlace(long id, String code, String name, String kindName, boolean base, boolean active, Area area, Scope seen,
        boolean whole) {

    boolean open() {
        return !seen.isEmpty();
    }
}
