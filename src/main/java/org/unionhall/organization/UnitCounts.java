package org.unionhall.organization;

import java.util.Collection;
import java.util.Map;

/** Counts of whole subtrees, shown beside units; implemented by the module that keeps figures. */
public interface UnitCounts {

    /** Counts by unit id; a unit without figures may be missing. */
    Map<Long, Counts> of(Collection<Long> unitIds);

    /** How many active units stand in the subtree (itself included) and how many members count there. */
    record Counts(long units, long members) {
    }
}
