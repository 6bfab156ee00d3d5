package org.unionhall.membership.member;

import java.time.LocalDate;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.platform.time.Shanghai;

/**
 * A membership as it stands, with what the rules of its changes depend on (工会会员会籍管理办法). Acts of this package
 * read it, ask it, and write what it answers.
 */
public record Member(long id, byte[] personKey, String name, long unitId, long place, MemberStatus status,
        LocalDate statusSince, int version) {

    /** The state the change leads to. */
    MemberStatus after(ChangeKind kind) {
        return kind.from(status).orElseThrow(() -> MembershipRefusal.STATE_FORBIDS.because(status.title(), kind.title()));
    }

    /** A change happens on a day that has come, not before the one before it. */
    LocalDate day(LocalDate on, LocalDate today) {
        LocalDate day = past(on, today);
        if (day.isBefore(statusSince)) {
            throw MembershipRefusal.DATE_TOO_EARLY.because(Shanghai.format(day), Shanghai.format(statusSince));
        }
        return day;
    }

    /** Somebody has changed the record since it was shown. */
    void unchangedSince(int seen) {
        if (seen != version) {
            throw MembershipRefusal.STALE.because();
        }
    }

    static LocalDate past(LocalDate on, LocalDate today) {
        if (on == null) {
            throw MembershipRefusal.DATE_MISSING.because();
        }
        if (on.isAfter(today)) {
            throw MembershipRefusal.DATE_FUTURE.because(Shanghai.format(on));
        }
        return on;
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "member " + id;
    }
}
