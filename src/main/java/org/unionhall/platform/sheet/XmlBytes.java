package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** Turns text into the UTF-8 of XML in one pass: escapes markup and drops what XML cannot hold. */
final class XmlBytes {

    private static final int ROOM = 16;

    private final OutputStream out;
    private final byte[] bytes = new byte[1 << 15];
    private int filled;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** Text that is XML already. */
    XmlBytes raw(String xml) throws IOException {
        for (int i = 0; i < xml.length(); i++) {
            i += character(xml, i);
        }
        return this;
    }

    /** Text of a cell, no longer than a cell may be. */
    XmlBytes text(String text) throws IOException {
        int length = Math.min(text.length(), SheetLimits.CELL_CHARS);
        for (int i = 0; i < length; i++) {
            switch (text.charAt(i)) {
                case '&' -> ascii("&amp;");
                case '<' -> ascii("&lt;");
                case '>' -> ascii("&gt;");
                case '\r' -> ascii("_x000D_");
                case '_' -> ascii(looksEscaped(text, i) ? "_x005F_" : "_");
                default -> i += character(text, i);
            }
        }
        return this;
    }

    XmlBytes number(int value) throws IOException {
        if (value < 10) {
            makeRoom();
            bytes[filled++] = (byte) ('0' + value);
            return this;
        }
        number(value / 10);
        return number(value % 10);
    }

    private static boolean looksEscaped(String text, int at) {
        return text.startsWith("_x", at) && at + 6 < text.length() && text.charAt(at + 6) == '_';
    }

    private void ascii(String text) throws IOException {
        makeRoom();
        for (int i = 0; i < text.length(); i++) {
            bytes[filled++] = (byte) text.charAt(i);
        }
    }

    /** Writes the character that begins here and returns how many further chars it took. */
    private int character(String text, int at) throws IOException {
        makeRoom();
        var c = text.charAt(at);
        if (c < 0x80) {
            if (c >= ' ' || c == '\n' || c == '\t') {
                bytes[filled++] = (byte) c;
            }
        } else if (c < 0x800) {
            put(0xC0 | c >> 6);
            put(0x80 | c & 0x3F);
        } else if (Character.isSurrogate(c)) {
            int point = text.codePointAt(at);
            if (point > 0xFFFF) {
                put(0xF0 | point >> 18);
                put(0x80 | point >> 12 & 0x3F);
                put(0x80 | point >> 6 & 0x3F);
                put(0x80 | point & 0x3F);
                return 1;
            }
        } else if (c < 0xFFFE) {
            put(0xE0 | c >> 12);
            put(0x80 | c >> 6 & 0x3F);
            put(0x80 | c & 0x3F);
        }
        return 0;
    }

    private void put(int b) {
        bytes[filled++] = (byte) b;
    }

    private void makeRoom() throws IOException {
        if (filled > bytes.length - ROOM) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, filled);
        filled = 0;
    }
}
