package org.unionhall.congress;

import java.time.LocalDate;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** Keeps what was put before the Party committee for those who have no page before them: the demo. */
public interface PartyIssueKeeping {

    /** Written; answers its number. */
    long write(Unit unit, String title, String why, String proposal, Actor by);

    void put(long issue, LocalDate on, Actor by);

    void studied(long issue, LocalDate on, String decision, String doer, LocalDate due, Actor by);

    void done(long issue, LocalDate on, String result, Actor by);
}
