package org.unionhall.platform.sheet;

import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.ZipException;
import org.unionhall.platform.refusal.Refusal;

/** Collects the cells of one row of a binary or zipped sheet, and keeps its limits. */
final class RowBuilder {

    private final String[] cells = new String[SheetLimits.COLUMNS];
    private final BitSet numbers = new BitSet();
    private int number;
    private int column = -1;
    private int width;
    private boolean filled;

    void restart() {
        number = 0;
    }

    /** Begins the row with this number; where the file gives none, or one that was passed, it is the next. */
    void begin(int given) throws ZipException {
        number = given > number ? given : number + 1;
        if (number > SheetLimits.XLSX_ROWS) {
            throw new ZipException("row number beyond the sheet");
        }
        column = -1;
        clear();
    }

    void clear() {
        width = 0;
        filled = false;
        numbers.clear();
    }

    /** Goes to this column; where the file gives none, to the next. */
    void column(int given) throws ZipException {
        column = given >= 0 ? given : column + 1;
        if (column >= SheetLimits.COLUMNS_LOOKED_AT) {
            throw new ZipException("column beyond the sheet");
        }
    }

    void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > SheetLimits.CELL_CHARS) {
            throw tooLong();
        }
        if (column >= SheetLimits.COLUMNS) {
            if (text.isBlank()) {
                return;
            }
            throw SheetRefusal.TOO_MANY_COLUMNS.because(number, SheetLimits.COLUMNS);
        }
        if (column >= width) {
            Arrays.fill(cells, width, column, "");
            width = column + 1;
        }
        cells[column] = text;
        filled |= !text.isBlank();
    }

    void number(String text, boolean plain) {
        text(text);
        if (plain && column < SheetLimits.COLUMNS) {
            numbers.set(column);
        }
    }

    int number() {
        return number;
    }

    boolean filled() {
        return filled;
    }

    String textAt(int col) {
        return col < width ? cells[col] : "";
    }

    Refusal tooLong() {
        return SheetRefusal.CELL_TOO_LONG.because(number, SheetLimits.CELL_CHARS);
    }

    /** The row, or {@code null} when no cell has text. */
    SheetRow done() {
        if (!filled) {
            return null;
        }
        return new SheetRow(number, Arrays.asList(Arrays.copyOf(cells, width)), (BitSet) numbers.clone());
    }
}
