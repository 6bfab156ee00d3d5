package org.unionhall.congress.election;

/** A rule that grows in steps: every three figures are a step, members at most, seats at least, seats at most. */
final class SizeTable {

    private static final int STEP = 3;

    private SizeTable() {
    }

    /** The least and the most seats for so many members; the last step for whoever is beyond it. */
    static long[] of(String table, long members) {
        String[] figures = table.split(",");
        int at = 0;
        while (at + STEP < figures.length && Long.parseLong(figures[at].strip()) < members) {
            at += STEP;
        }
        return new long[] {Long.parseLong(figures[at + 1].strip()), Long.parseLong(figures[at + 2].strip())};
    }
}
