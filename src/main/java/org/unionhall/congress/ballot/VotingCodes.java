package org.unionhall.congress.ballot;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.unionhall.platform.sealing.Seals;

/**
 * Codes by which voters without a phone vote on a tablet at the hall: eight letters and digits that can be read aloud,
 * good for one ballot of one round. The database knows them as hashes under a key that is not in it.
 */
@Component
public class VotingCodes {

    /** Without what looks or sounds alike: 0 and O, 1 and I and L, 2 and Z, 5 and S. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRTUVWXY346789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Urn urn;
    private final Seals seals;

    VotingCodes(Urn urn, Seals seals) {
        this.urn = urn;
        this.seals = seals;
    }

    /** A code, in two groups of four. */
    public static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? " " : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What was meant: blanks, dashes and case do not matter. */
    public static String plain(String typed) {
        return (typed == null ? "" : typed).toUpperCase(Locale.ROOT).replaceAll("[\\s\\-]", "");
    }

    /**
     * A new code for a voter; one drawn before is void.
     *
     * @throws org.unionhall.platform.refusal.Refusal when they have a paper ballot or have voted
     */
    public String draw(long round, int position) {
        String code = fresh();
        urn.code(round, position, hash(round, code));
        return code;
    }

    /** Whose code this is; none when it is wrong, used or replaced. */
    public OptionalInt position(long round, String typed) {
        return urn.codes(round).position(hash(round, typed));
    }

    byte[] hash(long round, String code) {
        return Arrays.copyOf(seals.key("voting-code", round + ":" + plain(code)), Codes.HASH);
    }
}
