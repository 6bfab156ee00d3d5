package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An annotated copy as .xlsx. Numbers that Excel can hold stay numbers, everything else is text. */
final class XlsxCopy implements CopyTarget {

    private static final int FLUSH_EVERY = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private int next;
    private int sinceFlush;

    XlsxCopy(OutputStream out) {
        book = new Workbook(out, "UnionHall", "1.0");
        sheet = book.newWorksheet("核对结果");
    }

    @Override
    public void row(SheetRow row, int width, AnnotatedCopy.Note note, boolean closeUp) {
        int at = closeUp ? next : row.number() - 1;
        next = at + 1;
        for (int col = 0; col < Math.min(width, row.cells().size()); col++) {
            var text = row.cell(col);
            if (row.numeric(col) && !row.damaged(col) && !text.startsWith("0") && text.matches("-?[0-9.]{1,18}")) {
                sheet.value(at, col, new BigDecimal(text));
            } else {
                text(at, col, text);
            }
        }
        if (note != null) {
            text(at, width, note.state());
            text(at, width + 1, note.reason());
        }
        if (++sinceFlush == FLUSH_EVERY) {
            flush();
            sinceFlush = 0;
        }
    }

    private void text(int row, int col, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, col, SheetLook.writable(text));
            sheet.style(row, col).format("@").set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
