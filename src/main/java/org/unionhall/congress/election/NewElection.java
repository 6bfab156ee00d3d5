package org.unionhall.congress.election;

import org.unionhall.congress.term.Office;

/**
 * An election about to be drawn up. @param meeting 0 where the members of the union vote without one
 * @param officeTitle name of an office the list does not have, or null
 */
public record NewElection(long unit, long meeting, String title, Office office, String officeTitle, int seats, int congressNo, int termYears,
        Mode mode, NameOrder order) {
}
