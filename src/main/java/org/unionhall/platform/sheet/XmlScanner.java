package org.unionhall.platform.sheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Pulls elements and text out of the XML inside an .xlsx, in memory that no file can make grow. It knows no document
 * types and no entities but the five of XML, so nothing outside the file can be reached. Prefixes are dropped.
 */
final class XmlScanner implements Closeable {

    enum Event { START, TEXT, END, EOF }

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME = 200;

    private final XmlInput in;
    private final char[] single = new char[2];
    private final XmlNames names = new XmlNames();
    private final XmlAttributes attributes = new XmlAttributes();
    private final String[] open = new String[MAX_DEPTH];
    private final char[] word = new char[MAX_NAME];
    private int depth;
    private boolean emptyElement;
    private boolean inCdata;
    private String name = "";
    private char[] text = single;
    private int textStart;
    private int textLength;

    XmlScanner(InputStream bytes) throws IOException {
        this.in = new XmlInput(bytes);
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
            if (!in.more()) {
                if (depth > 0) {
                    throw new EOFException();
                }
                return Event.EOF;
            }
            if (in.take('<')) {
                var event = markup();
                if (event != null) {
                    return event;
                }
            } else {
                characters();
                return Event.TEXT;
            }
        }
    }

    private void characters() throws IOException {
        if (in.take('&')) {
            entity();
            return;
        }
        text = in.chars();
        textStart = in.at();
        textLength = in.passText();
    }

    private boolean cdata() throws IOException {
        var c = in.need();
        if (c == ']' && in.takeBoth(']', '>')) {
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
        for (char c; (c = in.need()) != ';'; ) {
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
        var c = in.need();
        if (c == '/') {
            return end(readName(in.need()));
        }
        if (c == '?') {
            in.skipPast('?', '>');
            return null;
        }
        if (c == '!') {
            declaration();
            return null;
        }
        return start(c);
    }

    private void declaration() throws IOException {
        var c = in.need();
        if (c == '-' && in.need() == '-') {
            while (true) {
                if (in.need() == '-' && in.takeBoth('-', '>')) {
                    return;
                }
            }
        }
        if (c == '[') {
            for (var expected : "CDATA[".toCharArray()) {
                if (in.need() != expected) {
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
            var c = in.needPastSpace();
            if (c == '>') {
                return Event.START;
            }
            if (c == '/') {
                if (in.need() != '>') {
                    throw malformed();
                }
                emptyElement = true;
                return Event.START;
            }
            attribute(readName(c));
        }
    }

    private void attribute(String attribute) throws IOException {
        if (in.needPastSpace() != '=') {
            throw malformed();
        }
        var quote = in.needPastSpace();
        if (quote != '"' && quote != '\'') {
            throw malformed();
        }
        attributes.begin(attribute);
        for (char c; (c = in.need()) != quote; ) {
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
            c = in.need();
        }
        if (n == 0) {
            throw malformed();
        }
        in.back();
        return names.of(word, n);
    }

    private static ZipException malformed() {
        return new ZipException("malformed XML");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
