package org.unionhall.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The look of written sheets: title, note, a shaded header that stays in view, text columns, drop-down lists. */
final class SheetLook {

    private static final String CHOICES = "选项";

    private SheetLook() {
    }

    /** Writes everything above the data and returns the first data row, counted from 0. */
    static int begin(XlsxOut out, String name, Layout layout) throws IOException {
        int header = (layout.title().isEmpty() ? 0 : 1) + (layout.note().isEmpty() ? 0 : 1);
        out.begin(name, layout.fields(), header + 1, false);
        if (!layout.title().isEmpty()) {
            out.row(0, 30);
            out.text(0, layout.title(), CellLook.TITLE);
        }
        if (!layout.note().isEmpty()) {
            out.row(header - 1, (int) (15 * layout.note().lines().count() + 3));
            out.text(0, layout.note(), CellLook.NOTE);
        }
        out.row(header);
        for (int col = 0; col < layout.fields().size(); col++) {
            out.text(col, layout.fields().get(col).title(), CellLook.HEADER);
        }
        return header + 1;
    }

    /** Title and note reach over all columns. */
    static List<String> merges(Layout layout) {
        var merges = new ArrayList<String>();
        int rows = (layout.title().isEmpty() ? 0 : 1) + (layout.note().isEmpty() ? 0 : 1);
        for (int row = 1; row <= rows && layout.fields().size() > 1; row++) {
            merges.add("A" + row + ":" + XlsxParts.letters(layout.fields().size() - 1) + row);
        }
        return merges;
    }

    /** The drop-down lists of the columns with choices, over these rows counted from 1. */
    static List<DropDown> lists(Layout layout, int first, int last) {
        var lists = new ArrayList<DropDown>();
        for (int col = 0; col < layout.fields().size(); col++) {
            var choices = layout.fields().get(col).choices();
            if (!choices.isEmpty()) {
                var letters = XlsxParts.letters(col);
                lists.add(new DropDown(letters + first + ":" + letters + last,
                        "'" + CHOICES + "'!$" + letters + "$1:$" + letters + "$" + choices.size()));
            }
        }
        return lists;
    }

    /** The hidden sheet the lists point into: choices within a cell's rule may have 255 characters only. */
    static void choices(XlsxOut out, Layout layout) throws IOException {
        int longest = layout.fields().stream().mapToInt(field -> field.choices().size()).max().orElse(0);
        if (longest == 0) {
            return;
        }
        out.begin(CHOICES, List.of(), 0, true);
        for (int row = 0; row < longest; row++) {
            out.row(row);
            for (int col = 0; col < layout.fields().size(); col++) {
                var choices = layout.fields().get(col).choices();
                if (row < choices.size()) {
                    out.text(col, choices.get(row), CellLook.TEXT);
                }
            }
        }
        out.end(List.of(), List.of());
    }
}
