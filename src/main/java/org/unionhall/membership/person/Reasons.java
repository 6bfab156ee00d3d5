package org.unionhall.membership.person;

import org.unionhall.membership.MembershipRefusal;

/** Why something is done or looked at, in the person's own words: at least four characters, at most two hundred. */
public final class Reasons {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    private Reasons() {
    }

    public static String given(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.codePointCount(0, reason.length()) < SHORTEST) {
            throw MembershipRefusal.REASON_MISSING.because();
        }
        return reason.codePointCount(0, reason.length()) <= LONGEST ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST));
    }
}
