package org.unionhall.people;

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
}
