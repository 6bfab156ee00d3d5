package org.unionhall.congress.election;

import org.unionhall.congress.term.Office;

/**
 * An election about to be drawn up. @param meeting 0 where the members of the union vote without one
 * @param officeTitle name of an office the list does not have, or null
 * @param congress    of delegates: number of the congress they are elected for, 0 for none
 */
public record NewElection(long unit, long meeting, String title, Office office, String officeTitle, int seats, int congressNo, int termYears,
        Mode mode, NameOrder order, long congress) {

    public NewElection(long unit, long meeting, String title, Office office, String officeTitle, int seats, int congressNo, int termYears,
            Mode mode, NameOrder order) {
        this(unit, meeting, title, office, officeTitle, seats, congressNo, termYears, mode, order, 0);
    }
}
