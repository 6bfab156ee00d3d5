package org.unionhall.congress.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A meeting as it stands.
 *
 * @param termNo    届, or null; sessionNo: 次, or null
 * @param parentId  of an electoral group: the congress it elects delegates for; else null
 * @param seats     what has been decided of numbers
 * @param matterId  request to the union above, or null
 */
public record Meeting(long id, long unitId, String unitCode, String unitName, long place, MeetingKind kind, Integer termNo,
        Integer sessionNo, boolean expanded, String title, LocalDate day, LocalTime begins, String venue, MeetingState state,
        Long parentId, Seats seats, Long matterId, String closing, Quorum quorum) {

    /** Numbers that were decided for it, each null until then. */
    public record Seats(Integer delegates, Integer committee, Integer audit, Integer standing) {
    }

    public int shouldAttend() {
        return quorum.should();
    }

    public int present() {
        return quorum.present();
    }

    public boolean quorate() {
        return quorum.met();
    }
}
