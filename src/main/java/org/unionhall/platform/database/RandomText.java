package org.unionhall.platform.database;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Letters and digits nobody can guess. */
final class RandomText {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {
    }

    /** 40 characters, more than 220 bits. */
    static String password() {
        return RANDOM.ints(40, 0, ALPHABET.length()).mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
