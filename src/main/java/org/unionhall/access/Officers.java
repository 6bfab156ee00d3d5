package org.unionhall.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who sits at which desk today: posts that carry a permission. */
public interface Officers {

    /** Those of the units at which somebody holds the permission by a post of their own. */
    Set<Long> staffed(Collection<Long> units, Permission permission);

    /** The open accounts that hold it at one of these units, in order of their posts; not more than so many. */
    List<Desk> at(Collection<Long> units, Permission permission, int most);

    /** Somebody at a desk. */
    record Desk(long account, String name, long unitId) {

        @Override
        public String toString() {
            return "desk of account " + account;
        }
    }
}
