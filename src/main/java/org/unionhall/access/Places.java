package org.unionhall.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What access needs to know of the tree; the organization module answers. */
public interface Places {

    /** The unit and everything below it; empty when there is no such unit. */
    Optional<Area> subtree(long unit);

    /** Where this unit itself keeps the roster: its own place, its branches and groups, and what was entrusted to it. */
    List<Area> kept(long unit);

    /** Code and name of units, for showing posts. */
    Map<Long, UnitName> names(Collection<Long> units);

    /** The unit with this code, if any. */
    Optional<Long> withCode(String code);

    record UnitName(String code, String name) {
    }
}
