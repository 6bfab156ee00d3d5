package org.unionhall.congress.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.unionhall.organization.Unit;

/**
 * A meeting about to be called. The title may be null: then it is made of union, kind and numbers.
 *
 * @param parentId of an electoral group: the congress above, else null
 */
public record NewMeeting(Unit unit, MeetingKind kind, Integer termNo, Integer sessionNo, boolean expanded, String title,
        LocalDate day, LocalTime begins, String venue, Long parentId) {
}
