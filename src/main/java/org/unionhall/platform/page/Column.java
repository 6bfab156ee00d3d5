package org.unionhall.platform.page;

/**
 * The head of a column of a table.
 *
 * @param number whether its cells are numbers, set to the right
 * @param href   the same list sorted by this column, or null when it cannot be sorted
 * @param sorted {@code ascending}, {@code descending} or null
 */
public record Column(String label, boolean number, String href, String sorted) {

    public static Column text(String label) {
        return new Column(label, false, null, null);
    }

    public static Column number(String label) {
        return new Column(label, true, null, null);
    }

    public Column sortable(String href, String sorted) {
        return new Column(label, number, href, sorted);
    }
}
