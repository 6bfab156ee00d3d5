package org.unionhall.notice;

import java.util.Collection;

/**
 * Tells people what happened. Always inside the transaction of the act: what is rolled back is told to nobody, and
 * what is committed is told even if this program stops the next moment.
 */
public interface Notices {

    void tell(Notice notice);

    /** Tells many at once: one read of all their contacts, one batch of rows in the site and one of letters. */
    void tell(Collection<Notice> notices);
}
