package org.unionhall.platform.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Cleans what clerks type: full-width letters and digits, odd spaces, invisible characters, a leading apostrophe. */
public final class Cells {

    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d{1,3}");

    private Cells() {
    }

    /** The text with half-width digits, letters and signs, no invisible characters, single spaces, trimmed. */
    public static String clean(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (isPlain(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        var space = false;
        for (int i = 0; i < text.length(); i++) {
            var c = halfWidth(text.charAt(i));
            if (invisible(c)) {
                continue;
            }
            if (isSpace(c)) {
                space = !out.isEmpty();
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return withoutApostrophe(Normalizer.normalize(out, Normalizer.Form.NFC));
    }

    /** Whether Excel or a program has written a number as 1.40105E+17. */
    public static boolean scientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    /** An apostrophe before a digit only told Excel that this is text. */
    private static String withoutApostrophe(String text) {
        var forced = text.length() > 1 && "'‘’`".indexOf(text.charAt(0)) >= 0 && Character.isDigit(text.charAt(1));
        return forced ? text.substring(1) : text;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var plain = c > ' ' && c < 0x7F && c != '\'' && c != '`' || c >= 0x4E00 && c <= 0x9FFF;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static char halfWidth(char c) {
        return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean invisible(char c) {
        return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2064
                || c == 0xFEFF || c == 0xAD || c == 0x7F || c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
