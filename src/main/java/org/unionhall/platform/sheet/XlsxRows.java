package org.unionhall.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.unionhall.platform.sheet.XmlScanner.Event;

/** The rows of the first visible sheet with content of an .xlsx, scanned straight from the packed part. */
final class XlsxRows implements RowSource {

    private static final long MAX_BYTES = 6L << 30;

    private final ZipParts parts;
    private final XlsxBook book;
    private final XlsxStyles styles;
    private final SharedStrings strings;
    private final RowBuilder row = new RowBuilder();
    private final StringBuilder text = new StringBuilder();
    private final InlineText inline = new InlineText();
    private int sheet;
    private boolean found;
    private GuardedStream bytes;
    private XmlScanner scan;
    private XlsxMerges merges;

    private XlsxRows(ZipParts parts) throws IOException {
        this.parts = parts;
        this.book = XlsxBook.of(parts);
        this.styles = XlsxStyles.of(parts, book);
        this.strings = SharedStrings.of(parts, book.sharedStrings());
    }

    static XlsxRows open(Path file) throws IOException {
        var parts = ZipParts.open(file);
        try {
            return new XlsxRows(parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public SheetRow next() throws IOException {
        while (scan != null || openNextSheet()) {
            var next = nextOfSheet();
            if (next != null) {
                found = true;
                return next;
            }
            closeSheet();
        }
        return null;
    }

    private boolean openNextSheet() throws IOException {
        if (found || sheet == book.visibleSheets().size()) {
            return false;
        }
        var part = book.visibleSheets().get(sheet++);
        merges = XlsxMerges.of(parts, part);
        bytes = parts.read(part, MAX_BYTES);
        if (bytes == null) {
            throw new ZipException("sheet part missing");
        }
        scan = new XmlScanner(bytes);
        row.restart();
        return true;
    }

    /** The next row with text of this sheet; at its end the rest is read too, so that damage is noticed. */
    private SheetRow nextOfSheet() throws IOException {
        for (Event event; (event = scan.next()) != Event.EOF; ) {
            if (scan.at(event, Event.START, "row")) {
                row.begin(scan.attributes().number("r", 0));
            } else if (scan.at(event, Event.START, "c")) {
                cell();
            } else if (scan.at(event, Event.END, "row")) {
                merges.fill(row);
                var done = row.done();
                if (done != null) {
                    return done;
                }
            }
        }
        return null;
    }

    private void cell() throws IOException {
        var attributes = scan.attributes();
        row.column(attributes.column("r"));
        var shape = styles.shape(attributes.number("s", 0));
        var type = attributes.letter("t");
        text.setLength(0);
        inline.begin();
        var inValue = false;
        for (Event event; ; ) {
            event = scan.next();
            if (event == Event.EOF) {
                throw new ZipException("cell without end");
            }
            if (event == Event.START && scan.name().equals("v")) {
                inValue = true;
            } else if (event == Event.END && scan.name().equals("v")) {
                inValue = false;
            } else if (event == Event.END && scan.name().equals("c")) {
                break;
            } else if (inValue && event == Event.TEXT) {
                scan.appendTextTo(text);
                if (text.length() > SheetLimits.CELL_CHARS) {
                    throw row.tooLong();
                }
            } else {
                inline.take(scan, event, text);
            }
        }
        if (!text.isEmpty()) {
            put(type, shape);
        }
    }

    private void put(char type, NumberShape shape) throws IOException {
        switch (type) {
            case 's' -> row.text(XlsxText.unescaped(strings.get(XlsxText.index(text))));
            case ' ', 'n' -> {
                var stored = text.toString();
                row.number(shape.text(stored, styles.since1904()), shape.isPlain());
            }
            case 'b' -> row.text(text.charAt(0) == '1' ? "TRUE" : "FALSE");
            case 'd' -> row.text(text.toString().replaceFirst("T00:00:00(\\.0+)?Z?$", "").replace('T', ' '));
            default -> row.text(XlsxText.unescaped(text.toString()));
        }
    }

    private void closeSheet() throws IOException {
        scan.close();
        scan = null;
    }

    @Override
    public double progress() {
        return bytes == null ? 0 : bytes.progress();
    }

    @Override
    public void close() throws IOException {
        strings.close();
        parts.close();
    }
}
