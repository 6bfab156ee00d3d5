package org.unionhall.platform.text;

/**
 * Latin spellings by which units and people are found: 太原市总工会 is {@code tyszgh}. One reading is chosen for each
 * character; surnames and place names that read otherwise are known. What is no letter, digit or Han is dropped.
 */
public final class Pinyin {

    private Pinyin() {
    }

    /** The first letters, lower case: {@code tyszgh}. */
    public static String initials(String text) {
        return spell(text, true);
    }

    /** The whole syllables without tones, lower case, ü as v: {@code taiyuanshizonggonghui}. */
    public static String full(String text) {
        return spell(text, false);
    }

    private static String spell(String text, boolean initials) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var out = new StringBuilder(initials ? text.length() : text.length() * 4);
        int at = 0;
        var surname = Readings.surname(text);
        if (surname != null) {
            append(out, surname.syllables(), initials);
            at = surname.length();
        }
        while (at < text.length()) {
            var phrase = Readings.phraseAt(text, at);
            if (phrase != null) {
                append(out, phrase.syllables(), initials);
                at += phrase.length();
                continue;
            }
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            append(out, Syllables.of(c), initials);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String[] syllables, boolean initials) {
        for (var syllable : syllables) {
            append(out, syllable, initials);
        }
    }

    private static void append(StringBuilder out, String syllable, boolean initials) {
        if (!syllable.isEmpty()) {
            if (initials) {
                out.append(syllable.charAt(0));
            } else {
                out.append(syllable);
            }
        }
    }
}
