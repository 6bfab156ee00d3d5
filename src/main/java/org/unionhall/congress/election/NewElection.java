package org.unionhall.congress.election;

import org.unionhall.congress.term.Office;

/**
 * An election about to be drawn up. Of a by-election and a recall the running term tells number and length, of a recall
 * also the office.
 *
 * @param meeting     0 where the members of the union vote without one
 * @param officeTitle name of an office the list does not have, or null
 */
public record NewElection(long unit, long meeting, String title, Office office, String officeTitle, int seats, int congressNo, int termYears,
        Mode mode, NameOrder order, Aim aim) {

    public NewElection(long unit, long meeting, String title, Office office, String officeTitle, int seats, int congressNo, int termYears,
            Mode mode, NameOrder order) {
        this(unit, meeting, title, office, officeTitle, seats, congressNo, termYears, mode, order, Aim.TERM);
    }

    Purpose purpose() {
        return aim.purpose();
    }
}
