package org.unionhall.platform.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Decides by the first bytes what a file really is, and opens its rows. */
record Opening(Path file, SheetFormat format) {

    static final long MAX_FILE_BYTES = 500L << 20;
    static final long MAX_XLS_BYTES = 100L << 20;

    private static final int HEAD = 4096;

    static Opening of(Path file) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw SheetRefusal.EMPTY.because();
        }
        var head = head(file);
        var format = format(head);
        var limit = format == SheetFormat.XLS ? MAX_XLS_BYTES : MAX_FILE_BYTES;
        if (size > limit) {
            throw SheetRefusal.TOO_LARGE.because((limit >> 20) + " MB");
        }
        if (format == SheetFormat.CSV) {
            refuseOtherText(head);
        }
        return new Opening(file, format);
    }

    RowSource rows() throws IOException {
        return switch (format) {
            case XLSX -> XlsxRows.open(file);
            case XLS -> XlsRows.open(file);
            case CSV -> CsvRows.open(file);
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static SheetFormat format(byte[] head) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return SheetFormat.XLSX;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return SheetFormat.XLS;
        }
        return SheetFormat.CSV;
    }

    private static void refuseOtherText(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("\u00ef\u00bb\u00bf")) {
            text = text.substring(3).stripLeading();
        }
        if (text.startsWith("<")) {
            throw (text.contains("<html") || text.contains("<table") || text.startsWith("<!doctype")
                    || text.contains("spreadsheet") ? SheetRefusal.WEB_PAGE : SheetRefusal.NOT_A_TABLE).because();
        }
        if (text.startsWith("%pdf") || text.startsWith("{\\rtf") || text.startsWith("\u0089png")
                || text.startsWith("rar!") || text.startsWith("7z\u00bc") || text.startsWith("gif8")) {
            throw SheetRefusal.NOT_A_TABLE.because();
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
