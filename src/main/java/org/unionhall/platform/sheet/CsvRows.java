package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Text tables: quoted cells may hold delimiters, line breaks and doubled quotes; a record is one row, as in Excel. */
final class CsvRows implements RowSource {

    private final CsvDialect dialect;
    private final CountingStream bytes;
    private final Reader in;
    private final long size;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder cell = new StringBuilder();
    private int length;
    private int at;
    private int number;
    private boolean ended;

    private CsvRows(CsvDialect dialect, InputStream in, long size) throws IOException {
        this.dialect = dialect;
        this.bytes = new CountingStream(in);
        this.bytes.skipNBytes(dialect.mark());
        this.in = new InputStreamReader(bytes, dialect.charset());
        this.size = size;
    }

    static CsvRows open(Path file) throws IOException {
        var dialect = CsvDialect.of(file);
        return new CsvRows(dialect, Files.newInputStream(file), Files.size(file));
    }

    CsvDialect dialect() {
        return dialect;
    }

    @Override
    public SheetRow next() throws IOException {
        while (!ended) {
            number++;
            var cells = record();
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            if (cells.size() > SheetLimits.COLUMNS) {
                throw SheetRefusal.TOO_MANY_COLUMNS.because(number, SheetLimits.COLUMNS);
            }
            var row = new SheetRow(number, cells);
            if (!row.blank()) {
                return row;
            }
        }
        return null;
    }

    private List<String> record() throws IOException {
        var cells = new ArrayList<String>();
        while (true) {
            int end = cellEndingIn();
            if (cells.size() < SheetLimits.COLUMNS_LOOKED_AT) {
                cells.add(text());
            }
            cell.setLength(0);
            if (end != dialect.delimiter()) {
                return cells;
            }
        }
    }

    /** Reads one cell and returns the character that ended it: the delimiter, a line feed, or -1. */
    private int cellEndingIn() throws IOException {
        var quoted = false;
        var fresh = true;
        while (true) {
            int c = read();
            if (c < 0) {
                if (quoted) {
                    throw SheetRefusal.QUOTES_OPEN.because(number);
                }
                ended = true;
                return -1;
            }
            if (quoted) {
                if (c != '"') {
                    append(c);
                } else if (peek() == '"') {
                    append(read());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && fresh) {
                quoted = true;
            } else if (c == dialect.delimiter() || c == '\n') {
                return c;
            } else if (c == '\r') {
                if (peek() == '\n') {
                    read();
                }
                return '\n';
            } else {
                append(c);
            }
            fresh = false;
        }
    }

    private void append(int c) {
        if (cell.length() >= SheetLimits.CELL_CHARS) {
            throw (cell.indexOf("\n") >= 0 ? SheetRefusal.QUOTES_OPEN.because(number)
                    : SheetRefusal.CELL_TOO_LONG.because(number, SheetLimits.CELL_CHARS));
        }
        cell.append((char) c);
    }

    /** A cell written as ="0123" is the text 0123, the usual way to keep Excel from making a number of it. */
    private String text() {
        var n = cell.length();
        if (n > 1 && cell.charAt(0) == '=' && cell.charAt(1) == '"') {
            return cell.substring(2, n > 2 && cell.charAt(n - 1) == '"' ? n - 1 : n).replace("\"\"", "\"");
        }
        return cell.toString();
    }

    private int peek() throws IOException {
        return fill() ? buffer[at] : -1;
    }

    private int read() throws IOException {
        return fill() ? buffer[at++] : -1;
    }

    private boolean fill() throws IOException {
        if (at == length) {
            length = Math.max(0, in.read(buffer));
            at = 0;
        }
        return at < length;
    }

    @Override
    public double progress() {
        return ended || size == 0 ? 1 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
