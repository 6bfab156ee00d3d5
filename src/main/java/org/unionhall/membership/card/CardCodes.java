package org.unionhall.membership.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.unionhall.platform.sealing.Seals;

/**
 * The code on a member card: the member's number and a keyed seal over number and version of the card, 120 bits that
 * nobody can guess. A new version makes the old code worthless.
 */
@Component
class CardCodes {

    private static final Pattern CODE = Pattern.compile("([0-9a-z]{1,12})\\.([A-Za-z0-9_-]{20})");
    private static final int SEAL = 15;

    private final Seals seals;

    CardCodes(Seals seals) {
        this.seals = seals;
    }

    String code(long memberId, String cardNo, int version) {
        return Long.toString(memberId, 36) + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(seal(memberId, cardNo, version));
    }

    /** The number of the member a code claims to be of; whether it is true only {@link #genuine} tells. */
    static Optional<Long> claimed(String code) {
        Matcher read = CODE.matcher(code);
        return read.matches() ? Optional.of(Long.parseLong(read.group(1), 36)) : Optional.empty();
    }

    boolean genuine(String code, long memberId, String cardNo, int version) {
        return MessageDigest.isEqual(code(memberId, cardNo, version).getBytes(StandardCharsets.US_ASCII),
                code.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] seal(long memberId, String cardNo, int version) {
        return Arrays.copyOf(seals.key("card", memberId + ":" + cardNo + ":" + version), SEAL);
    }
}
