package org.unionhall.membership.changing;

import java.time.LocalDate;

/** A member on the list from which proposals are made. */
public record Proposable(long id, String name, LocalDate joinedOn, String employer, boolean hasPhone) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "member " + id;
    }
}
