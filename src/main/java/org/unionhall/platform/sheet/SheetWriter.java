package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Writes an .xlsx row by row in flat memory. Text stays text, also ID numbers and what begins with = + - @. Past
 * Excel's last row it goes on in a further sheet.
 */
public final class SheetWriter {

    private final XlsxOut out;
    private final Layout layout;
    private int sheets;
    private int row;
    private long rows;
    private int choiceRows;

    private SheetWriter(OutputStream out, Layout layout) throws IOException {
        this.out = new XlsxOut(out);
        this.layout = layout;
        begin();
    }

    /** Begins the sheet with title, note and header; {@link #finish()} ends the workbook, the stream stays open. */
    public static SheetWriter open(OutputStream out, Layout layout) {
        try {
            return new SheetWriter(out, layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty form to be filled in: as laid out, with drop-down lists for the given number of rows. */
    public static void template(OutputStream out, Layout layout, int rows) {
        var writer = open(out, layout);
        writer.choiceRows = rows;
        writer.finish();
    }

    /** Writes one row; {@code null} leaves a cell empty. */
    public void row(Object... values) {
        row(Arrays.asList(values));
    }

    /** As {@link #row(Object...)}. */
    public void row(List<?> values) {
        try {
            if (row == SheetLimits.XLSX_ROWS) {
                end();
                begin();
            }
            out.row(row++);
            for (int col = 0; col < values.size(); col++) {
                put(col, values.get(col));
            }
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows have been written, without title, note and header. */
    public long rows() {
        return rows;
    }

    private void begin() throws IOException {
        sheets++;
        row = SheetLook.begin(out, sheets == 1 ? layout.sheetName() : layout.sheetName() + sheets, layout);
    }

    private void put(int col, Object value) throws IOException {
        switch (value) {
            case null -> { }
            case LocalDate day -> out.date(col, day);
            case BigDecimal number when !isText(col) -> out.number(col, number.toPlainString());
            case Number number when !isText(col) -> out.number(col, number.toString());
            default -> {
                var text = value.toString();
                if (!text.isEmpty()) {
                    out.text(col, text, CellLook.TEXT);
                }
            }
        }
    }

    private boolean isText(int col) {
        return layout.fields().get(col).kind() == Field.Kind.TEXT;
    }

    private void end() throws IOException {
        out.end(SheetLook.merges(layout), choiceRows == 0 ? List.of() : SheetLook.lists(layout, row + 1, row + choiceRows));
    }

    /** Ends the workbook; one that is closed without it stays torn, so that nobody takes half a list for the whole. */
    public void finish() {
        try {
            end();
            if (choiceRows > 0) {
                SheetLook.choices(out, layout);
            }
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
