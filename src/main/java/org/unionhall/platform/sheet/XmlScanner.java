package org.unionhall.platform.sheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * Pulls elements and text out of the XML inside an .xlsx, in memory that no file can make grow. It knows no document
 * types and no entities but the five of XML, so nothing outside the file can be reached. Prefixes are dropped.
 */
final class XmlScanner implements Closeable {

    enum Event { START, TEXT, END, EOF }

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME = 200;

    private final Reader in;
    private final char[] buffer = new char[1 << 14];
    private final char[] single = new char[2];
    private final XmlNames names = new XmlNames();
    private final XmlAttributes attributes = new XmlAttributes();
    private final String[] open = new String[MAX_DEPTH];
    private final char[] word = new char[MAX_NAME];
    private int at;
    private int length;
    private int depth;
    private boolean emptyElement;
    private boolean inCdata;
    private String name = "";
    private char[] text = buffer;
    private int textStart;
    private int textLength;

    XmlScanner(InputStream bytes) throws IOException {
        var pushback = new PushbackInputStream(bytes, 3);
        this.in = new InputStreamReader(pushback, charset(pushback));
    }

    private static Charset charset(PushbackInputStream in) throws IOException {
        var head = in.readNBytes(3);
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            in.unread(head, 2, head.length - 2);
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            in.unread(head, 2, head.length - 2);
            return StandardCharsets.UTF_16BE;
        }
        if (head.length < 3 || head[0] != (byte) 0xEF || head[1] != (byte) 0xBB || head[2] != (byte) 0xBF) {
            in.unread(head);
        }
        return StandardCharsets.UTF_8;
    }

    String name() {
        return name;
    }

    XmlAttributes attributes() {
        return attributes;
    }

    boolean at(Event event, Event wanted, String wantedName) {
        return event == wanted && name.equals(wantedName);
    }

    void appendTextTo(StringBuilder target) {
        target.append(text, textStart, textLength);
    }

    Event next() throws IOException {
        if (emptyElement) {
            emptyElement = false;
            return end(open[depth - 1]);
        }
        while (true) {
            if (inCdata) {
                if (cdata()) {
                    return Event.TEXT;
                }
                continue;
            }
            if (at == length && !fill()) {
                if (depth > 0) {
                    throw new EOFException();
                }
                return Event.EOF;
            }
            var c = buffer[at];
            if (c == '<') {
                at++;
                var event = markup();
                if (event != null) {
                    return event;
                }
            } else {
                characters(c);
                return Event.TEXT;
            }
        }
    }

    private void characters(char c) throws IOException {
        if (c == '&') {
            at++;
            entity();
            return;
        }
        text = buffer;
        textStart = at;
        while (at < length && buffer[at] != '<' && buffer[at] != '&') {
            at++;
        }
        textLength = at - textStart;
    }

    private boolean cdata() throws IOException {
        var c = need();
        if (c == ']' && peek(0) == ']' && peek(1) == '>') {
            at += 2;
            inCdata = false;
            return false;
        }
        single[0] = c;
        text = single;
        textStart = 0;
        textLength = 1;
        return true;
    }

    private void entity() throws IOException {
        int n = 0;
        for (char c; (c = need()) != ';'; ) {
            if (n == 10) {
                throw malformed();
            }
            word[n++] = c;
        }
        textLength = Character.toChars(XmlEntities.codePoint(word, n), single, 0);
        text = single;
        textStart = 0;
    }

    private Event markup() throws IOException {
        var c = need();
        if (c == '/') {
            return end(readName(need()));
        }
        if (c == '?') {
            skipPast('?', '>');
            return null;
        }
        if (c == '!') {
            declaration();
            return null;
        }
        return start(c);
    }

    private void declaration() throws IOException {
        var c = need();
        if (c == '-' && need() == '-') {
            while (true) {
                if (need() == '-' && peek(0) == '-' && peek(1) == '>') {
                    at += 2;
                    return;
                }
            }
        }
        if (c == '[') {
            for (var expected : "CDATA[".toCharArray()) {
                if (need() != expected) {
                    throw malformed();
                }
            }
            inCdata = true;
            return;
        }
        throw malformed();
    }

    private Event start(char first) throws IOException {
        if (depth == MAX_DEPTH) {
            throw malformed();
        }
        name = readName(first);
        open[depth++] = name;
        attributes.clear();
        while (true) {
            var c = needPastSpace();
            if (c == '>') {
                return Event.START;
            }
            if (c == '/') {
                if (need() != '>') {
                    throw malformed();
                }
                emptyElement = true;
                return Event.START;
            }
            attribute(readName(c));
        }
    }

    private void attribute(String attribute) throws IOException {
        if (needPastSpace() != '=') {
            throw malformed();
        }
        var quote = needPastSpace();
        if (quote != '"' && quote != '\'') {
            throw malformed();
        }
        attributes.begin(attribute);
        for (char c; (c = need()) != quote; ) {
            if (c == '&') {
                entity();
                attributes.append(single, textLength);
            } else {
                attributes.append(c);
            }
        }
        attributes.end();
    }

    private Event end(String ended) throws IOException {
        if (depth == 0 || !open[depth - 1].equals(ended)) {
            throw malformed();
        }
        depth--;
        name = ended;
        return Event.END;
    }

    /** Reads the local name that begins with this character; for an end tag also its closing bracket. */
    private String readName(char first) throws IOException {
        int n = 0;
        var c = first;
        while (c != '>' && c != '/' && c != '=' && c > ' ') {
            if (c == ':') {
                n = 0;
            } else {
                if (n == MAX_NAME || c == '<') {
                    throw malformed();
                }
                word[n++] = c;
            }
            c = need();
        }
        if (n == 0) {
            throw malformed();
        }
        at--;
        return names.of(word, n);
    }

    private char needPastSpace() throws IOException {
        char c;
        do {
            c = need();
        } while (c <= ' ');
        return c;
    }

    private void skipPast(char a, char b) throws IOException {
        char before = 0;
        for (char c; ; before = c) {
            c = need();
            if (before == a && c == b) {
                return;
            }
        }
    }

    private char need() throws IOException {
        if (at == length && !fill()) {
            throw new EOFException();
        }
        return buffer[at++];
    }

    private int peek(int ahead) throws IOException {
        if (at + ahead >= length) {
            System.arraycopy(buffer, at, buffer, 0, length - at);
            length -= at;
            at = 0;
            int n = in.read(buffer, length, buffer.length - length);
            length += Math.max(0, n);
        }
        return at + ahead < length ? buffer[at + ahead] : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        length = Math.max(0, in.read(buffer));
        return length > 0;
    }

    private static ZipException malformed() {
        return new ZipException("malformed XML");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
