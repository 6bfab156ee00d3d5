package org.unionhall.platform.refusal;

import java.util.Locale;

/** A rule said no. Not a fault: it carries no stack trace, and its message is a Chinese sentence for the user. */
public final class Refusal extends RuntimeException {

    private final transient Reason reason;

    Refusal(Reason reason, Object... facts) {
        super(facts.length == 0 ? reason.sentence() : String.format(Locale.ROOT, reason.sentence(), facts),
                null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Stable code of the reason, the name of its enum constant. */
    public String code() {
        return reason.name();
    }

    public String sentence() {
        return getMessage();
    }
}
