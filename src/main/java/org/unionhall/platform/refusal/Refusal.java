package org.unionhall.platform.refusal;

import java.util.Locale;
import java.util.Optional;
import org.unionhall.platform.page.Link;

/** A rule said no. Not a fault: it carries no stack trace, and its message is a Chinese sentence for the user. */
public final class Refusal extends RuntimeException {

    private final transient Reason reason;
    private final transient Link way;

    Refusal(Reason reason, Object... facts) {
        this(reason, sentence(reason, facts), null);
    }

    private Refusal(Reason reason, String sentence, Link way) {
        super(sentence, null, false, false);
        this.reason = reason;
        this.way = way;
    }

    private static String sentence(Reason reason, Object... facts) {
        return facts.length == 0 ? reason.sentence() : String.format(Locale.ROOT, reason.sentence(), facts);
    }

    /** The same 'no', with the way that is open instead. */
    public Refusal leading(String label, String href) {
        return new Refusal(reason, getMessage(), Link.to(label, href));
    }

    /** What can be done instead; empty where the sentence says all. */
    public Optional<Link> way() {
        return Optional.ofNullable(way);
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
