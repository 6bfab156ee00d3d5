package org.unionhall.platform.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * An annotated copy as text, in the character set and with the delimiter of the original. What begins like a formula is
 * written as ="…", which spreadsheets show as text and {@link CsvRows} reads back as it was.
 */
final class CsvCopy implements CopyTarget {

    /** What a spreadsheet would work out instead of showing; numbers and phones with a sign are left alone. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\t\r].*|[+-].*[^0-9 .,()-].*");

    private final CsvDialect dialect;
    private final Writer out;
    private int next = 1;

    CsvCopy(OutputStream out, CsvDialect dialect) throws IOException {
        this.dialect = dialect;
        this.out = new BufferedWriter(new OutputStreamWriter(out, dialect.charset()), 1 << 15);
        if (dialect.mark() > 0) {
            this.out.write('\uFEFF');
        }
    }

    @Override
    public void row(SheetRow row, int width, AnnotatedCopy.Note note, boolean closeUp) {
        try {
            while (!closeUp && next < row.number()) {
                endLine();
            }
            int cells = note == null ? Math.min(width, row.cells().size()) : width;
            for (int col = 0; col < cells; col++) {
                cell(col, row.cell(col));
            }
            if (note != null) {
                cell(width, note.state());
                cell(width + 1, note.reason());
            }
            endLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endLine() throws IOException {
        out.write("\r\n");
        next++;
    }

    private void cell(int col, String cell) throws IOException {
        if (col > 0) {
            out.write(dialect.delimiter());
        }
        var text = FORMULA.matcher(cell).matches() ? "=\"" + cell.replace("\"", "\"\"") + '"' : cell;
        var quoted = text.indexOf(dialect.delimiter()) >= 0 || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
