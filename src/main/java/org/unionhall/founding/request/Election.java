package org.unionhall.founding.request;

import java.time.LocalDate;

/**
 * What came of the election meeting.
 *
 * @param entitled  members who should attend, {@code present} those who did; two thirds are needed
 * @param committee seats filled, the chair among them
 * @param womenChair who leads the women's committee, or null
 */
public record Election(LocalDate on, int entitled, int present, int committee, String chair, String womenChair, int termYears) {

    @Override
    public String toString() {
        return "election on " + on;
    }
}
