package org.unionhall.congress.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

/** A meeting in a list. */
public record MeetingLine(long id, String title, MeetingKind kind, LocalDate day, LocalTime begins, MeetingState state,
        String unitName, int should, int present) {
}
