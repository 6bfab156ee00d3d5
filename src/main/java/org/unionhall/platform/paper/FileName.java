package org.unionhall.platform.paper;

import java.text.Normalizer;
import java.util.Locale;

/** A sender's name for a file, made safe to show, to send and to save. */
final class FileName {

    private static final int MOST = 120;
    private static final String UNSAFE = "<>:\"|?*";

    private FileName() {
    }

    /** Without folders, control and direction characters; the ending is that of the content; at most 120 characters. */
    static String of(String given, PaperType type) {
        String last = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = safe(Normalizer.normalize(last, Normalizer.Form.NFC));
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean known = type.endings.contains(ending);
        String bare = trimmed(known || isEnding(ending) ? name.substring(0, dot) : name);
        String right = "." + (known ? ending : type.endings.getFirst());
        return shortened(bare.isEmpty() ? "材料" : bare, MOST - right.length()) + right;
    }

    /** Whether this is an ending that lies about the content, rather than a full stop in the name. */
    private static boolean isEnding(String text) {
        return text.matches("[a-z]{2,5}");
    }

    private static String safe(String name) {
        var safe = new StringBuilder();
        name.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                     Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> { }
                case Character.SPACE_SEPARATOR -> safe.append(' ');
                default -> safe.appendCodePoint(UNSAFE.indexOf(point) >= 0 ? '_' : point);
            }
        });
        return trimmed(safe.toString());
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text
                : trimmed(text.substring(0, text.offsetByCodePoints(0, most)));
    }
}
