package org.unionhall.founding;

import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** 群体入会目标: how many of a trade group a union means to win in a year. */
public interface RecruitingTargets {

    /**
     * Sets one target, or takes it away with 0.
     *
     * @param tag G and the code of one of the groups, or N and that of a new form of work
     * @throws org.unionhall.platform.refusal.Refusal for a reason of {@link FoundingRefusal}
     */
    void set(Unit unit, int year, String tag, int target, Actor actor);
}
