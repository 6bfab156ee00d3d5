package org.unionhall.organization;

/** For acts that count by the paths of units: while one of them runs, no unit moves to another place in the tree. */
public interface TreeStill {

    /**
     * Holds the tree still until the transaction ends. Many may hold it at once; an act on the tree waits for them. To be
     * asked before rows are locked, so that nobody waits in a circle.
     */
    void hold();
}
