package org.unionhall.platform.sheet;

import java.util.BitSet;
import java.util.List;

/**
 * One row of a user's file. {@code number} is the row number as Excel shows it (from 1, blank rows counted);
 * {@code cells} run from column A to the last filled cell, empty ones are {@code ""}.
 */
public record SheetRow(int number, List<String> cells, BitSet numbers) {

    private static final BitSet NONE = new BitSet();

    /** A row of text cells only. */
    public SheetRow(int number, List<String> cells) {
        this(number, cells, NONE);
    }

    /** The text of a column counted from 0; {@code ""} beyond the end of the row. */
    public String cell(int col) {
        return col >= 0 && col < cells.size() ? cells.get(col) : "";
    }

    /** Whether the file stored this cell as a plain number, so that digits beyond the fifteenth are lost. */
    public boolean numeric(int col) {
        return col >= 0 && numbers.get(col);
    }

    /** Whether this number has more than fifteen digits, which Excel cannot hold: its tail is not what was typed. */
    public boolean damaged(int col) {
        return numeric(col) && cell(col).chars().filter(c -> c >= '0' && c <= '9').count() > 15;
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Never prints what the cells hold: rows carry personal data. */
    @Override
    public String toString() {
        return "row " + number + " of " + cells.size() + " cells";
    }
}
