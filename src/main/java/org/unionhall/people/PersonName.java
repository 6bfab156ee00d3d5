package org.unionhall.people;

import org.unionhall.platform.sheet.Cells;

/** Names in one form: 张 伟 is 张伟, every dot in 阿卜杜拉·买买提 is the same dot; rare characters stay as they are. */
public final class PersonName {

    private static final String DOTS = "•・‧∙⋅．｡●";

    private PersonName() {
    }

    public static String clean(String typed) {
        String text = Cells.clean(typed);
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DOTS.indexOf(c) >= 0 || c == '.' && between(text, i)) {
                out.append('·');
            } else if (c != ' ' || !between(text, i)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether Chinese characters stand on both sides. */
    private static boolean between(String text, int i) {
        return i > 0 && i + 1 < text.length() && Character.isIdeographic(text.codePointBefore(i))
                && Character.isIdeographic(text.codePointAt(i + 1));
    }
}
