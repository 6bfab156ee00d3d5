package org.unionhall.platform.refusal;

/** A part of the question is not written as this door reads it: 400, with the part and a Chinese sentence. */
public final class Malformed extends RuntimeException {

    private final String field;

    public Malformed(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    /** The page key of somebody who made it up, or of another list. */
    public static Malformed after() {
        return new Malformed("after", "只能填上一页给出的 next。");
    }

    String field() {
        return field;
    }
}
