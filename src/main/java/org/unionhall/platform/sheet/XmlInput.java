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

/** The characters of an XML part, UTF-8 unless a mark says otherwise, with a little looking ahead. */
final class XmlInput implements Closeable {

    private final Reader in;
    private final char[] chars = new char[1 << 14];
    private int at;
    private int length;

    XmlInput(InputStream bytes) throws IOException {
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

    char[] chars() {
        return chars;
    }

    int at() {
        return at;
    }

    boolean more() throws IOException {
        return at < length || fill();
    }

    char need() throws IOException {
        if (at == length && !fill()) {
            throw new EOFException();
        }
        return chars[at++];
    }

    char needPastSpace() throws IOException {
        char c;
        do {
            c = need();
        } while (c <= ' ');
        return c;
    }

    /** Gives back the character just read. */
    void back() {
        at--;
    }

    /** Takes the next character, which must be there, if it is this one. */
    boolean take(char wanted) {
        if (chars[at] != wanted) {
            return false;
        }
        at++;
        return true;
    }

    boolean takeBoth(char first, char second) throws IOException {
        if (at + 1 >= length) {
            System.arraycopy(chars, at, chars, 0, length - at);
            length -= at;
            at = 0;
            length += Math.max(0, in.read(chars, length, chars.length - length));
        }
        if (at + 1 >= length || chars[at] != first || chars[at + 1] != second) {
            return false;
        }
        at += 2;
        return true;
    }

    /** Goes to the next markup or entity, or to the end of what is at hand, and returns how far that was. */
    int passText() {
        int from = at;
        while (at < length && chars[at] != '<' && chars[at] != '&') {
            at++;
        }
        return at - from;
    }

    void skipPast(char a, char b) throws IOException {
        char before = 0;
        for (char c; ; before = c) {
            c = need();
            if (before == a && c == b) {
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        length = Math.max(0, in.read(chars));
        return length > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
