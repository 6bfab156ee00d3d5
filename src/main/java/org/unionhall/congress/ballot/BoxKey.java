package org.unionhall.congress.ballot;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * One of the two keys of an electronic box. The secret half is made and kept by its holder and written as 14 groups of
 * four letters and digits, the last of them a check; the hall knows the public half alone until the box is closed.
 */
public final class BoxKey {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 4;
    private static final int CHECKED = 35;

    private BoxKey() {
    }

    /** A key made here: for tests, and for a holder without a browser. */
    public record Pair(byte[] publicKey, byte[] secret) {

        public static Pair make() {
            try {
                KeyPair pair = Curve.pair();
                return new Pair(Curve.bytes((ECPublicKey) pair.getPublic()), Curve.bytes((ECPrivateKey) pair.getPrivate()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no P-256", e);
            }
        }

        @Override
        public String toString() {
            return "pair of keys";
        }
    }

    /** The public half from base64; refuses what is no key. */
    public static byte[] publicKey(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64 == null ? "" : base64);
            Curve.publicKey(bytes);
            return bytes;
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw BallotRefusal.KEY_INVALID.because();
        }
    }

    /** The secret as its holder writes it down. */
    public static String written(byte[] secret) {
        byte[] checked = Arrays.copyOf(secret, CHECKED);
        System.arraycopy(Hash.of(secret), 0, checked, Curve.SECRET, CHECKED - Curve.SECRET);
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : checked) {
            held = held << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt(held >> bits - 5 & 31));
            }
        }
        return text.toString().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** Reads what its holder wrote down: blanks, dashes and case do not matter. */
    public static byte[] read(String text) {
        String plain = (text == null ? "" : text).toUpperCase(Locale.ROOT).replaceAll("[\\s\\-]", "");
        byte[] checked = new byte[CHECKED];
        int at = 0;
        int bits = 0;
        int held = 0;
        for (char letter : plain.toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0 || at == CHECKED) {
                throw BallotRefusal.KEY_MISTYPED.because();
            }
            held = (held << 5 | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                checked[at++] = (byte) (held >> bits);
            }
        }
        byte[] secret = Arrays.copyOf(checked, Curve.SECRET);
        if (at < CHECKED || !Arrays.equals(Arrays.copyOf(Hash.of(secret), CHECKED - Curve.SECRET), Arrays.copyOfRange(checked, Curve.SECRET, CHECKED))) {
            throw BallotRefusal.KEY_MISTYPED.because();
        }
        return secret;
    }

    /** @throws org.unionhall.platform.refusal.Refusal when the secret is of another key */
    public static void check(byte[] secret, byte[] publicKey) {
        if (!Curve.matches(secret, publicKey)) {
            throw BallotRefusal.KEY_OF_ANOTHER.because();
        }
    }
}
