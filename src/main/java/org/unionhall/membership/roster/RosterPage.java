package org.unionhall.membership.roster;

import java.util.List;

/** Rows of a roster, and the key behind which the next page begins; null at the end. */
record RosterPage(List<RosterRow> rows, String next) {

    /** Of one row more than a page shows. */
    static RosterPage of(List<RosterRow> found, int most) {
        boolean more = found.size() > most;
        List<RosterRow> rows = more ? found.subList(0, most) : found;
        return new RosterPage(rows, more ? rows.getLast().key() : null);
    }
}
