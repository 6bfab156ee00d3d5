package org.unionhall.membership.importing;

import java.util.Map;
import org.unionhall.membership.member.MemberStatus;

/**
 * How a person of the file stands today. A person who was never a member has no status; {@code values} hold codes and
 * texts by column, days as 2026-11-21, 是否农民工 as 1 or 0, groups joined by commas.
 */
record Present(int personVersion, long personPlace, byte[] phoneKey, byte[] phoneSealed, Integer version, Long unitId,
        Long place, MemberStatus status, Map<RosterColumn, String> values) {

    String value(RosterColumn column) {
        return values.get(column);
    }

    @Override
    public String toString() {
        return "person " + status;
    }
}
