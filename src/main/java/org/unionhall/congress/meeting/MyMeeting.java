package org.unionhall.congress.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

/** A meeting that the signed-in person is on the roll of. */
public record MyMeeting(String code, String title, LocalDate day, LocalTime begins, String venue, MeetingState state,
        AttendeeRole role, Presence presence) {
}
