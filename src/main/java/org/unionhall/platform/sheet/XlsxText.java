package org.unionhall.platform.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Texts as an .xlsx writes them: numbers of shared strings, and characters escaped as {@code _x000D_}. */
final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    static int index(CharSequence text) throws ZipException {
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < '0' || c > '9' || index > 200_000_000) {
                throw new ZipException("not a shared string number");
            }
            index = index * 10 + c - '0';
        }
        return index;
    }
}
