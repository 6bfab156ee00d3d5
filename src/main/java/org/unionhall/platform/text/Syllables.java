package org.unionhall.platform.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The usual reading of single characters. The 27,000 of the first plane stand in a table beside this class, made from
 * the Han-Latin transform of Unicode CLDR by a test; ICU itself, slow to start, is asked for others only.
 */
final class Syllables {

    private static final int REMEMBERED = 0x10000;
    private static final String[] TABLE = new String[REMEMBERED];

    static {
        for (var line : lines()) {
            int space = line.indexOf(' ');
            var syllable = line.substring(0, space);
            line.substring(space + 1).chars().forEach(c -> TABLE[c] = syllable);
        }
        Readings.fixed().forEach((c, syllable) -> {
            if (c < REMEMBERED) {
                TABLE[c] = syllable;
            }
        });
    }

    private Syllables() {
    }

    /** The syllable of a Han character, a Latin letter or digit itself in lower case, else {@code ""}. */
    static String of(int c) {
        if (c >= REMEMBERED) {
            var fixed = Readings.fixed().get(c);
            return fixed == null ? asked(c) : fixed;
        }
        var known = TABLE[c];
        if (known == null) {
            known = asked(c);
            TABLE[c] = known;
        }
        return known;
    }

    private static String asked(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return "";
        }
        var half = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return half.chars().allMatch(Syllables::isPlain) ? half : ask(half);
    }

    /** What ICU says: without tones, ü as v. */
    static String ask(String text) {
        var marked = Normalizer.normalize(Ask.TO_LATIN.transliterate(text), Normalizer.Form.NFD).replace("u\u0308", "v");
        var out = new StringBuilder();
        Ask.TO_ASCII.transliterate(marked).toLowerCase(Locale.ROOT).chars()
                .filter(Syllables::isPlain).forEach(l -> out.append((char) l));
        return out.toString();
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static java.util.List<String> lines() {
        try (var in = Syllables.class.getResourceAsStream("syllables.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loaded only when first needed: building the transliterators takes seconds. */
    private static final class Ask {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin");
        static final Transliterator TO_ASCII = Transliterator.getInstance("[:Nonspacing Mark:] Remove; Latin-ASCII");
    }
}
