package org.unionhall.organization;

import java.util.Collection;

/** Implemented by modules that keep figures of the tree; called inside the transaction of every act on it. */
public interface TreeWatch {

    /**
     * Runs the act, which writes rows of {@code organization.unit} and {@code organization.employer} of these units
     * only, and takes account of what it changed. Units about to be founded are named by their coming ids. Paths and
     * parents do not change inside.
     */
    void around(Collection<Long> unitIds, Runnable act);

    /**
     * The unit with everything below it has left one chain of upper unions for another. Called after the rows moved;
     * both paths run from the top down and end with the unit itself.
     */
    void moved(long unitId, long[] oldPath, long[] newPath);
}
