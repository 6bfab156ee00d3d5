package org.unionhall.access;

import java.time.Duration;

/** What a case reason opens and for how long; the organization module answers from the tree and its rules. */
public interface CaseRules {

    /** True for a base union, which keeps a roster of its own. */
    boolean keepsRoster(long unit);

    /** How long a stated reason opens the roster of this unit (rule CASE_GRANT_HOURS). */
    Duration lasts(long unit);
}
