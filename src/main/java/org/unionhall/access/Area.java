package org.unionhall.access;

/**
 * A stretch of the tree: the places {@code lo} to {@code hi}, both included. A unit's whole subtree is one area,
 * because the tree is numbered as nested intervals.
 */
public record Area(long lo, long hi) {

    public Area {
        if (lo > hi) {
            throw new IllegalArgumentException("area " + lo + ".." + hi);
        }
    }

    public boolean covers(long place) {
        return lo <= place && place <= hi;
    }
}
