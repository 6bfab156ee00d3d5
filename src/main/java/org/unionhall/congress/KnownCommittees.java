package org.unionhall.congress;

import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** Takes over who sits in the present committee of a union, as lists that were kept before tell it. */
public interface KnownCommittees {

    /**
     * Puts them into the committee's running term; names are matched with the members the actor may read.
     *
     * @param lines one person each: 姓名 职务
     * @throws org.unionhall.platform.refusal.Refusal when a line is not understood or no term is known
     */
    void sit(Unit unit, String lines, Actor actor);
}
