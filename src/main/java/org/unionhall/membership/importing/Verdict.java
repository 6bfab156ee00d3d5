package org.unionhall.membership.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.MemberStatus;

/**
 * What the preview says of a row: its state, what a commit would do, all findings, and for a change the values before
 * and after by field. {@code restore} is what an undo needs and is never shown; {@code status} null means unchanged.
 */
record Verdict(RowState state, RowEffect effect, List<Finding> findings, Map<String, String> before,
        Map<String, String> after, Map<String, String> restore, ChangeKind kind, MemberStatus status,
        LocalDate changeOn, LocalDate joinedOn) {

    static Verdict nothing(RowState state, List<Finding> findings) {
        return new Verdict(state, RowEffect.NONE, findings, Map.of(), Map.of(), Map.of(), null, null, null, null);
    }
}
