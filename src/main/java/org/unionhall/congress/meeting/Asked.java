package org.unionhall.congress.meeting;

import java.time.LocalDate;

/** What was asked of the union above: to hold a congress, to examine candidates. @param ended DONE, REFUSED, WITHDRAWN, LAPSED; null while it runs */
public record Asked(long matter, LocalDate on, String ended, LocalDate endedOn) {

    public boolean open() {
        return ended == null;
    }

    public boolean granted() {
        return "DONE".equals(ended);
    }

    /** It came to nothing and may be asked anew. */
    public boolean again() {
        return !open() && !granted();
    }
}
