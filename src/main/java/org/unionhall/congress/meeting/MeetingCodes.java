package org.unionhall.congress.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.unionhall.platform.sealing.Seals;

/**
 * The address of a meeting that nobody can guess, and the six digits on its screen: they change every minute, so that
 * whoever signs in sees the screen.
 */
@Component
class MeetingCodes {

    private static final Pattern CODE = Pattern.compile("([0-9a-z]{1,12})\\.([A-Za-z0-9_-]{12})");
    private static final int SEAL = 9;
    private static final int SECONDS = 60;
    /** A word is taken for so many minutes after it was shown. */
    private static final int KEPT = 2;

    private final Seals seals;
    private final Clock clock;

    MeetingCodes(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    String code(long meeting) {
        return Long.toString(meeting, 36) + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Arrays.copyOf(seals.key("meeting", String.valueOf(meeting)), SEAL));
    }

    /** The meeting a code leads to; none if it was made up. */
    OptionalLong meeting(String code) {
        Matcher read = CODE.matcher(code);
        if (!read.matches()) {
            return OptionalLong.empty();
        }
        long meeting = Long.parseLong(read.group(1), 36);
        return same(code(meeting), code) ? OptionalLong.of(meeting) : OptionalLong.empty();
    }

    /** The six digits that stand on the screen now. */
    String word(long meeting) {
        return word(meeting, minute());
    }

    boolean genuineWord(long meeting, String word) {
        long now = minute();
        for (int i = 0; i <= KEPT; i++) {
            if (word != null && same(word(meeting, now - i), word.strip())) {
                return true;
            }
        }
        return false;
    }

    private String word(long meeting, long minute) {
        byte[] key = seals.key("meeting.word", meeting + ":" + minute);
        int number = (key[0] & 0x7F) << 24 | (key[1] & 0xFF) << 16 | (key[2] & 0xFF) << 8 | key[3] & 0xFF;
        return "%06d".formatted(number % 1_000_000);
    }

    private long minute() {
        return clock.instant().getEpochSecond() / SECONDS;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
