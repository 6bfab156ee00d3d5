package org.unionhall.access;

import java.util.Set;

/** A count beside entries of the menu, contributed as a bean by the module that owns their pages. */
public interface MenuBadge {

    /** Addresses of the entries it stands beside. */
    Set<String> hrefs();

    /** How many wait for this person, 0 for none; asked on every page, so one read along an index. */
    long count(Actor me);
}
