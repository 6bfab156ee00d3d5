package org.unionhall.platform.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Cells merged downwards: Excel keeps the text in the first row only, here every row of the merge has it. They stand
 * behind the rows in the file, so a sheet is read twice for them; large sheets, which no hand has merged, are not.
 */
final class XlsxMerges {

    private static final long MAX_SHEET_BYTES = 64L << 20;
    private static final int MAX_MERGES = 50_000;

    private record Merge(int firstRow, int lastRow, int column) {
    }

    private static final class Running {
        private final Merge merge;
        private String text = "";

        private Running(Merge merge) {
            this.merge = merge;
        }
    }

    private final Deque<Merge> waiting;
    private final List<Running> running = new ArrayList<>();

    private XlsxMerges(List<Merge> merges) {
        merges.sort(Comparator.comparingInt(Merge::firstRow));
        this.waiting = new ArrayDeque<>(merges);
    }

    static XlsxMerges of(ZipParts parts, String sheet) throws IOException {
        var merges = new ArrayList<Merge>();
        if (parts.size(sheet) <= MAX_SHEET_BYTES) {
            XlsxBook.elements(parts, sheet, scan -> {
                if (scan.name().equals("mergeCell") && merges.size() < MAX_MERGES) {
                    var merge = merge(scan.attributes());
                    if (merge != null) {
                        merges.add(merge);
                    }
                }
            });
        }
        return new XlsxMerges(merges);
    }

    private static Merge merge(XmlAttributes attributes) {
        int column = attributes.column("ref");
        var ref = attributes.get("ref");
        if (ref == null || column < 0 || column >= SheetLimits.COLUMNS || !ref.matches("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}")) {
            return null;
        }
        var rows = ref.replaceAll("[A-Z]", "").split(":");
        int first = Integer.parseInt(rows[0]);
        int last = Integer.parseInt(rows[1]);
        return last > first ? new Merge(first, last, column) : null;
    }

    /** Fills the empty cells of a row that has text of its own. */
    void fill(RowBuilder row) throws IOException {
        while (!waiting.isEmpty() && waiting.peek().firstRow() <= row.number()) {
            running.add(new Running(waiting.poll()));
        }
        for (Iterator<Running> each = running.iterator(); each.hasNext(); ) {
            var one = each.next();
            if (one.merge.lastRow() < row.number()) {
                each.remove();
            } else if (one.merge.firstRow() == row.number()) {
                one.text = row.textAt(one.merge.column());
            } else if (row.filled() && row.textAt(one.merge.column()).isEmpty()) {
                row.column(one.merge.column());
                row.text(one.text);
            }
        }
    }
}
