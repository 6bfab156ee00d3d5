package org.unionhall.figure.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which slices of an indicator are meant: those from one to another, both included, in the order of their codes; all of
 * them when both are null. An empty code, for what is not filled in, is written {@code -} in addresses.
 */
public record Window(String from, String to) {

    static final Window ALL = new Window(null, null);
    private static final String NOTHING = "-";

    static Window of(String slice) {
        return new Window(slice, slice);
    }

    /** As an address says it: one slice, or from and to. */
    static Window asked(String slice, String from, String to) {
        if (slice != null) {
            return of(slice.equals(NOTHING) ? "" : slice);
        }
        return from == null && to == null ? ALL : new Window(from == null ? "" : from, to == null ? "\uffff" : to);
    }

    boolean all() {
        return from == null;
    }

    boolean one() {
        return from != null && from.equals(to);
    }

    boolean holds(String slice) {
        return all() || from.compareTo(slice) <= 0 && slice.compareTo(to) <= 0;
    }

    /** For the end of an address, with its leading question mark; empty for all. */
    String query() {
        return all() ? "" : one() ? "?slice=" + word(from) : "?from=" + word(from) + "&to=" + word(to);
    }

    static String word(String slice) {
        return URLEncoder.encode(slice.isEmpty() ? NOTHING : slice, StandardCharsets.UTF_8);
    }
}
