package org.unionhall.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.unionhall.access.Actor;

/** Implemented by modules whose rows belong to a unit and must follow when units are joined, parted or closed. */
public interface UnitMerging {

    /** Carries everything kept at {@code from} over to {@code into}, in the transaction of the act. */
    void merge(Unit from, Unit into, LocalDate on, String reason, Actor actor);

    /** Carries what belongs to the named employers (by name) from the old unit to the new one. */
    default void split(Unit from, Unit into, Set<String> employers, LocalDate on, String reason, Actor actor) {
    }

    /** What still hangs on the unit and forbids closing it, in Chinese with its number, as 「35 名会员」. */
    default Optional<String> remaining(Unit unit) {
        return Optional.empty();
    }
}
