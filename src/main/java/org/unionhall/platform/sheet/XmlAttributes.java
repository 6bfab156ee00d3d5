package org.unionhall.platform.sheet;

import java.util.Arrays;
import java.util.zip.ZipException;

/** The attributes of the element just read; their values become Strings only when asked for. */
final class XmlAttributes {

    private static final int MAX_COUNT = 128;
    private static final int MAX_CHARS = 1 << 16;

    private final String[] names = new String[MAX_COUNT];
    private final int[] ends = new int[MAX_COUNT];
    private char[] chars = new char[256];
    private int count;
    private int length;

    void clear() {
        count = 0;
        length = 0;
    }

    void begin(String name) throws ZipException {
        if (count == MAX_COUNT) {
            throw new ZipException("too many attributes");
        }
        names[count] = name;
    }

    void append(char c) throws ZipException {
        if (length == chars.length) {
            if (length >= MAX_CHARS) {
                throw new ZipException("attribute too long");
            }
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }

    void append(char[] more, int n) throws ZipException {
        for (int i = 0; i < n; i++) {
            append(more[i]);
        }
    }

    void end() {
        ends[count++] = length;
    }

    /** The value, or {@code null}. */
    String get(String name) {
        int i = index(name);
        return i < 0 ? null : new String(chars, start(i), ends[i] - start(i));
    }

    boolean is(String name, String value) {
        int i = index(name);
        if (i < 0 || ends[i] - start(i) != value.length()) {
            return false;
        }
        for (int k = 0; k < value.length(); k++) {
            if (chars[start(i) + k] != value.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** The only character of a value; a space where there is no such attribute, a star where the value is longer. */
    char letter(String name) {
        int i = index(name);
        return i < 0 ? ' ' : ends[i] - start(i) == 1 ? chars[start(i)] : '*';
    }

    /** A whole number of up to nine digits, or the other value where there is none. */
    int number(String name, int otherwise) {
        int i = index(name);
        if (i < 0 || ends[i] - start(i) > 9 || ends[i] == start(i)) {
            return otherwise;
        }
        int value = 0;
        for (int k = start(i); k < ends[i]; k++) {
            if (chars[k] < '0' || chars[k] > '9') {
                return otherwise;
            }
            value = value * 10 + chars[k] - '0';
        }
        return value;
    }

    /** The column, from 0, of a cell reference such as AB12, or -1. */
    int column(String name) {
        int i = index(name);
        int column = 0;
        for (int k = i < 0 ? 0 : start(i); i >= 0 && k < ends[i] && k < start(i) + 4; k++) {
            var c = chars[k];
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            } else {
                break;
            }
        }
        return column - 1;
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    private int index(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
