package org.unionhall.platform.refusal;

/** What was asked for does not exist, or not for this person: both are 404, so that nobody learns which. */
public final class NotHere extends RuntimeException {

    public NotHere() {
        super("not here", null, false, false);
    }
}
