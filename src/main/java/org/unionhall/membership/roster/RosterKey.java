package org.unionhall.membership.roster;

/** Where a page of a roster ended: {@code value.id}, the value being the place or what the list is sorted by. */
record RosterKey(String value, long id) {

    /** Null for none, also for one that is none. */
    static RosterKey of(String text) {
        int dot = text == null ? -1 : text.lastIndexOf('.');
        if (dot < 0 || !text.substring(dot + 1).matches("\\d{1,18}")) {
            return null;
        }
        return new RosterKey(text.substring(0, dot), Long.parseLong(text.substring(dot + 1)));
    }

    /** The value as a place; the first of all where it is none. */
    long place() {
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : Long.MIN_VALUE;
    }
}
