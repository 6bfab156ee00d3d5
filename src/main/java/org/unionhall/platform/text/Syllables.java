package org.unionhall.platform.text;

import com.ibm.icu.text.Transliterator;

/** The usual reading of single characters, asked of ICU once for each and then remembered. */
final class Syllables {

    private static final int REMEMBERED = 0x10000;
    private static final String[] TABLE = new String[REMEMBERED];

    private Syllables() {
    }

    /** The syllable of a Han character, a Latin letter or digit itself in lower case, else {@code ""}. */
    static String of(int c) {
        if (c >= REMEMBERED) {
            return asked(c);
        }
        var known = TABLE[c];
        if (known == null) {
            known = asked(c);
            TABLE[c] = known;
        }
        return known;
    }

    private static String asked(int c) {
        var fixed = Readings.fixed(c);
        if (fixed != null) {
            return fixed;
        }
        if (!Character.isLetterOrDigit(c)) {
            return "";
        }
        var latin = Ask.HAN_TO_LATIN.transliterate(Character.toString(c)).replace("ü", "v").replace("u\u0308", "v");
        latin = Ask.TO_ASCII.transliterate(latin);
        var out = new StringBuilder();
        latin.toLowerCase(java.util.Locale.ROOT).chars()
                .filter(l -> l >= 'a' && l <= 'z' || l >= '0' && l <= '9').forEach(l -> out.append((char) l));
        return out.toString();
    }

    /** Loaded only when first needed: building the transliterators takes a moment. */
    private static final class Ask {
        static final Transliterator HAN_TO_LATIN = Transliterator.getInstance("Han-Latin");
        static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII");
    }
}
