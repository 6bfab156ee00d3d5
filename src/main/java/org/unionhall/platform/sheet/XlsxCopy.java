package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An annotated copy as .xlsx. Numbers that Excel can hold stay numbers, everything else is text. */
final class XlsxCopy implements CopyTarget {

    private final XlsxOut out;
    private final int headerRow;
    private int next;

    /** Text columns of a readable width, the header of the original (its row counted from 1) in view. */
    XlsxCopy(OutputStream stream, int width, int headerRow) throws IOException {
        this.headerRow = headerRow;
        var fields = new ArrayList<Field>(Collections.nCopies(width, Field.text("", 14)));
        fields.add(Field.text("", 8));
        fields.add(Field.text("", 60));
        out = new XlsxOut(stream);
        out.begin("核对结果", fields, headerRow, false);
    }

    @Override
    public void row(SheetRow row, int width, AnnotatedCopy.Note note, boolean closeUp) {
        int at = closeUp ? next : row.number() - 1;
        next = at + 1;
        var look = row.number() == headerRow ? CellLook.HEADER : CellLook.TEXT;
        try {
            out.row(at);
            for (int col = 0; col < Math.min(width, row.cells().size()); col++) {
                if (row.numeric(col) && !row.damaged(col) && isNumber(row.cell(col))) {
                    out.number(col, row.cell(col));
                } else {
                    text(col, row.cell(col), look);
                }
            }
            if (note != null) {
                text(width, note.state(), look);
                text(width + 1, note.reason(), look);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");
    }

    private void text(int col, String text, CellLook look) throws IOException {
        if (!text.isEmpty()) {
            out.text(col, text, look);
        }
    }

    @Override
    public void close() throws IOException {
        out.end(List.of(), List.of());
        out.close();
    }
}
