package org.unionhall.organization;

import java.time.LocalDate;
import org.unionhall.access.Actor;

/** Takes the committee's new term into the profile of its union, for the module in which terms begin. */
public interface TermProfile {

    /**
     * In the caller's transaction.
     *
     * @param number 届
     * @param years  1 to 5
     */
    void begun(long unitId, int number, LocalDate start, int years, Actor actor);

    /** The union above has agreed that it lasts longer; in the caller's transaction. */
    void extended(long unitId, LocalDate until, Actor actor);
}
