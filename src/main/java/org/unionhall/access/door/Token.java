package org.unionhall.access.door;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** A session token as the database knows it: by its hash alone. The token itself is seen once, by its bearer. */
final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] hash;

    private Token(byte[] hash) {
        this.hash = hash;
    }

    /** A new secret of 256 bits, in letters fit for a cookie. */
    static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Token of(String secret) {
        try {
            return new Token(MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token token && Arrays.equals(hash, token.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "token";
    }
}
