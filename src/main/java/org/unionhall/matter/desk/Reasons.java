package org.unionhall.matter.desk;

import org.unionhall.matter.MatterRefusal;

/** Why something is looked at or taken out, in the person's own words: at least four characters, at most two hundred kept. */
final class Reasons {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    private Reasons() {
    }

    static String given(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.codePointCount(0, reason.length()) < SHORTEST) {
            throw MatterRefusal.WHY_MISSING.because();
        }
        return reason.codePointCount(0, reason.length()) <= LONGEST ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST));
    }
}
