package org.unionhall.founding;

import java.time.LocalDate;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** 集中行动: begins drives and takes down what was done at their targets. */
public interface FoundingDrives {

    /**
     * Begins a drive of a union; its targets are the employers on its ground that have no union today.
     *
     * @param least     workers at least
     * @param ownership code of the kinds of employer meant, or null for all
     * @param actor     null for the program
     * @throws org.unionhall.platform.refusal.Refusal for a reason of {@link FoundingRefusal}
     */
    long begin(Unit unit, String name, LocalDate from, LocalDate to, int least, String ownership, Actor actor);

    /** What an officer did at a target, and how it stands now. */
    void visited(long drive, String creditCode, TargetState state, String words, Actor actor);
}
