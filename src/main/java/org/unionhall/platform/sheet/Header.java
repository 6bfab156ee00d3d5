package org.unionhall.platform.sheet;

import java.util.List;
import java.util.Map;

/**
 * Where the columns of a file are: the number of its (lower) header row, the key of each known column (counted from 0),
 * the columns with a text nobody knows, and the keys of required columns that are not there.
 */
public record Header(int rowNumber, Map<Integer, String> mapped, List<Unmapped> unmapped, List<String> missing) {

    /** A column whose header could not be read; the clerk may say what it is. */
    public record Unmapped(int col, String text) {
    }

    /** The column of this key, or -1. */
    public int column(String key) {
        for (var entry : mapped.entrySet()) {
            if (entry.getValue().equals(key)) {
                return entry.getKey();
            }
        }
        return -1;
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
