package org.unionhall.access;

/**
 * The areas that every node holds in memory for those who are signed in. The tree tells it after places moved, in the
 * transaction of the act, so that nobody keeps looking into an area that now belongs to another unit.
 */
public interface HeldScopes {

    void forgetAll();
}
