package org.unionhall.platform.home;

/** Why the program does not start, and what its operator can do. Both sentences are printed, nothing else. */
public final class CannotStart extends RuntimeException {

    private final String remedy;

    public CannotStart(String sentence, String remedy) {
        this(sentence, remedy, null);
    }

    public CannotStart(String sentence, String remedy, Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
