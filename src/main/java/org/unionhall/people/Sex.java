package org.unionhall.people;

import java.util.Optional;

/** The sex an identity number tells (GB/T 2261.1: 1 男, 2 女). */
public enum Sex {
    MALE("1", "男"), FEMALE("2", "女");

    private final String code;
    private final String title;

    Sex(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The sex of a code; unknown and not stated are none. */
    public static Optional<Sex> of(String code) {
        return MALE.code.equals(code) ? Optional.of(MALE) : FEMALE.code.equals(code) ? Optional.of(FEMALE) : Optional.empty();
    }
}
