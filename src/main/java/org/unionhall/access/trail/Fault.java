package org.unionhall.access.trail;

import java.time.LocalDate;

/** Something that is not as it was written: where, and what in one Chinese sentence; link and row 0 where there is none. */
public record Fault(LocalDate day, Kind kind, long link, long row, String sentence) {

    /** What happened behind the program's back. */
    public enum Kind { CHANGED, INSERTED, REMOVED, CHAIN_BROKEN, SEAL_BROKEN, DAY_REMOVED, END_LOST }
}
