package org.unionhall.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.ZipException;
import org.unionhall.platform.sheet.XmlScanner.Event;

/**
 * The table of texts that the cells of an .xlsx point into. Large tables are kept in an unlinked temporary file
 * and not in memory, however many texts there are.
 */
final class SharedStrings implements Closeable {

    private static final long MAX_BYTES = 2L << 30;
    private static final int REMEMBERED = 4096;
    private static final int REMEMBERED_CHARS = 64;

    private final TextStore store = new TextStore();
    private final String[] remembered = new String[REMEMBERED];

    static SharedStrings of(ZipParts parts, String part) throws IOException {
        var strings = new SharedStrings();
        var bytes = part == null ? null : parts.read(part, MAX_BYTES);
        if (bytes == null) {
            return strings;
        }
        try (var scan = new XmlScanner(bytes)) {
            strings.load(scan);
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void load(XmlScanner scan) throws IOException {
        var text = new StringBuilder();
        var reading = new InlineText();
        for (Event event; (event = scan.next()) != Event.EOF; ) {
            if (scan.at(event, Event.START, "si")) {
                text.setLength(0);
                reading.begin();
            } else if (scan.at(event, Event.END, "si")) {
                store.add(text);
            } else {
                reading.take(scan, event, text);
            }
        }
        store.finish();
    }

    /** The text of this number; one more than {@link SheetLimits#CELL_CHARS} characters tells that it was longer. */
    String get(int index) throws IOException {
        if (index < 0 || index >= store.count()) {
            throw new ZipException("no such shared string");
        }
        if (index >= REMEMBERED) {
            return store.get(index);
        }
        var text = remembered[index];
        if (text == null) {
            text = store.get(index);
            if (text.length() <= REMEMBERED_CHARS) {
                remembered[index] = text;
            }
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
