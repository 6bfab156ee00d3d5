package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an .xlsx row by row in flat memory. Text stays text, also ID numbers and what begins with = + - @. Past
 * Excel's last row it goes on in a further sheet.
 */
public final class SheetWriter implements AutoCloseable {

    private static final int FLUSH_EVERY = 500;
    private static final int LAST_ROW = SheetLimits.XLSX_ROWS;

    private final Workbook book;
    private final Layout layout;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private long rows;

    private SheetWriter(OutputStream out, Layout layout) {
        this.book = new Workbook(out, "UnionHall", "1.0");
        this.layout = layout;
        begin();
    }

    /** Begins the sheet with title, note and header; closing the writer ends the workbook but not the stream. */
    public static SheetWriter open(OutputStream out, Layout layout) {
        return new SheetWriter(out, layout);
    }

    /** An empty form to be filled in: as laid out, with drop-down lists for the given number of rows. */
    public static void template(OutputStream out, Layout layout, int rows) {
        try (var writer = open(out, layout)) {
            SheetLook.choices(writer.book, writer.sheet, layout, writer.row, writer.row + rows - 1);
        }
    }

    /** Writes one row; {@code null} leaves a cell empty. */
    public void row(Object... values) {
        row(Arrays.asList(values));
    }

    /** As {@link #row(Object...)}. */
    public void row(List<?> values) {
        if (row == LAST_ROW) {
            finishSheet();
            begin();
        }
        for (int col = 0; col < values.size(); col++) {
            put(col, values.get(col));
        }
        row++;
        rows++;
        if (row % FLUSH_EVERY == 0) {
            flush();
        }
    }

    /** How many rows have been written, without title, note and header. */
    public long rows() {
        return rows;
    }

    private void begin() {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? layout.sheetName() : layout.sheetName() + sheets);
        row = SheetLook.begin(sheet, layout);
    }

    private void put(int col, Object value) {
        switch (value) {
            case null -> { }
            case LocalDate day -> {
                sheet.value(row, col, day);
                sheet.style(row, col).format("yyyy-mm-dd").set();
            }
            case Number number when layout.fields().get(col).kind() != Field.Kind.TEXT -> sheet.value(row, col, number);
            default -> {
                var text = value.toString();
                if (!text.isEmpty()) {
                    sheet.inlineString(row, col, SheetLook.writable(text));
                    sheet.style(row, col).format("@").set();
                }
            }
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishSheet() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
