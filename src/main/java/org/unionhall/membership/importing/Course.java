package org.unionhall.membership.importing;

import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.MemberStatus;

/**
 * What becomes of a membership by the change a row asks for: the kind of change and the state after it, both null where
 * it stays as it is; {@code refused} says why the rules do not allow it.
 */
record Course(ChangeKind kind, MemberStatus status, Finding refused) {

    static final Course STAY = new Course(null, null, null);

    /** The course of the row's person in the row's unit; {@code present} is null for somebody nobody knows. */
    static Course of(RosterRow row, Present present) {
        MemberStatus now = present == null ? null : present.status();
        ChangeKind asked = row.kind();
        if (now == null) {
            return to(asked == null ? ChangeKind.JOIN : asked, null, RowFinding.NOT_A_MEMBER);
        }
        if (now == MemberStatus.DECEASED) {
            return no(RowFinding.MEMBER_DECEASED.in(RosterColumn.NUMBER));
        }
        if (!now.held()) {
            boolean already = asked != null && asked.from(MemberStatus.ACTIVE).filter(now::equals).isPresent();
            return already ? Course.STAY
                    : to(asked == null || asked == ChangeKind.TRANSFER_IN ? ChangeKind.JOIN : asked, now,
                            RowFinding.CHANGE_IMPOSSIBLE);
        }
        if (present.unitId() != row.unit().id()) {
            return now == MemberStatus.TRANSFERRING && asked == ChangeKind.TRANSFER_IN
                    ? to(asked, now, RowFinding.CHANGE_IMPOSSIBLE)
                    : no(RowFinding.MEMBER_ELSEWHERE.in(RosterColumn.NUMBER, String.valueOf(present.unitId())));
        }
        return within(asked, now);
    }

    /** What a member of this very unit is asked to become. */
    private static Course within(ChangeKind asked, MemberStatus now) {
        boolean entering = asked == ChangeKind.JOIN || asked == ChangeKind.TRANSFER_IN;
        if (asked == null || entering && now == MemberStatus.ACTIVE) {
            return Course.STAY;
        }
        if (asked.from(now).isEmpty() && asked.leadsTo(now)) {
            return Course.STAY;
        }
        return to(entering ? ChangeKind.RESUME : asked, now, RowFinding.CHANGE_IMPOSSIBLE);
    }

    private static Course to(ChangeKind kind, MemberStatus now, RowFinding otherwise) {
        return kind.from(now).map(next -> new Course(kind, next, null))
                .orElseGet(() -> no(now == null ? otherwise.in(RosterColumn.CHANGE_KIND, kind.title())
                        : otherwise.in(RosterColumn.CHANGE_KIND, now.title(), kind.title())));
    }

    private static Course no(Finding refused) {
        return new Course(null, null, refused);
    }
}
