package org.unionhall.access.signin;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1 as the phone apps use it). */
public final class OneTimeCode {

    /** What a sealed secret is, see {@link org.unionhall.platform.sealing.Seals}. */
    public static final String CONTEXT = "account.totp";

    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {
    }

    /** A new secret, Base64. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /** The step whose code was given: this one, the one before or the one after, for clocks that differ a little. */
    public static OptionalLong matchingStep(String secret, String code, Instant now) {
        if (code == null || !code.strip().matches("\\d{6}")) {
            return OptionalLong.empty();
        }
        long present = now.getEpochSecond() / STEP_SECONDS;
        for (long step = present - 1; step <= present + 1; step++) {
            if (at(secret, step).equals(code.strip())) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** What the phone app reads from the square code (otpauth key URI). */
    public static String uri(String secret, String login) {
        return "otpauth://totp/UnionHall:" + URLEncoder.encode(login, StandardCharsets.UTF_8)
                + "?secret=" + typed(secret) + "&issuer=UnionHall&algorithm=SHA1&digits=6&period=" + STEP_SECONDS;
    }

    /** The secret in Base32 (RFC 4648), as it can be typed into the phone app. */
    public static String typed(String secret) {
        var bits = new BigInteger(1, Base64.getDecoder().decode(secret)).toString(32).toUpperCase(Locale.ROOT);
        var padded = "0".repeat(SECRET_BYTES * 8 / 5 - bits.length()) + bits;
        return padded.chars().mapToObj(digit -> String.valueOf(BASE32.charAt(Character.digit(digit, 32))))
                .collect(Collectors.joining());
    }

    public static String at(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
