package org.unionhall.membership.member;

import java.time.LocalDate;
import java.util.Map;

/**
 * One line for the history of a membership, about to be written.
 *
 * @param reason   code of the list change-reason; of corrections and merges the words of who made them; or null
 * @param unitId   the union it happens in
 * @param fromUnit the union the member comes from, or null
 * @param before   values by field before, class A masked; null where there are none
 */
record Change(ChangeKind kind, String reason, LocalDate on, long unitId, long place, Long fromUnit,
        Map<String, ?> before, Map<String, ?> after) {
}
