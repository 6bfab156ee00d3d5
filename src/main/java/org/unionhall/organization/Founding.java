package org.unionhall.organization;

import java.util.List;
import java.util.Map;
import org.unionhall.access.Actor;

/** Founds unions: one by hand, or thousands at once from a sheet. Runs in the caller's transaction or its own. */
public interface Founding {

    /**
     * Founds one unit; the actor is null for the program itself.
     *
     * @throws org.unionhall.platform.refusal.Refusal for a reason of {@link OrganizationRefusal}
     */
    Unit found(NewUnit unit, Actor actor);

    /**
     * Founds all or none, parents and children in any order, thousands in a second; the ids by code.
     *
     * @throws org.unionhall.platform.refusal.Refusal at the first unit that cannot be founded
     */
    Map<String, Long> foundAll(List<NewUnit> units, Actor actor);
}
