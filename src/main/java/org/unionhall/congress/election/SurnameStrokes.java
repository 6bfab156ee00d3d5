package org.unionhall.congress.election;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The customary order of surnames: by number of strokes, then by the first strokes in the order 横竖撇点折. Surnames
 * that the list lacks stand behind the listed ones of as many strokes.
 */
final class SurnameStrokes {

    private static final int SPAN = 1000;
    private static final int MOST = 40;
    private static final Map<String, Integer> RANKS = new HashMap<>();
    private static final String[] FIRST_OF = new String[MOST];

    static {
        try (var in = SurnameStrokes.class.getResourceAsStream("/codes/surname-strokes.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(SurnameStrokes::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SurnameStrokes() {
    }

    private static void learn(String line) {
        int strokes = Integer.parseInt(line.substring(0, line.indexOf(' ')));
        int[] names = line.substring(line.indexOf(' ') + 1).codePoints().filter(one -> !Character.isWhitespace(one)).toArray();
        FIRST_OF[strokes] = Character.toString(names[0]);
        for (int i = 0; i < names.length; i++) {
            RANKS.putIfAbsent(Character.toString(names[i]), strokes * SPAN + i);
        }
    }

    /** Where the first character of a name stands; unknown ones by the number of strokes the Unicode tables give them. */
    static int rank(String name) {
        String first = name.isEmpty() ? "" : Character.toString(name.codePointAt(0));
        Integer known = RANKS.get(first);
        return known == null ? (strokes(first) + 1) * SPAN - 1 : known;
    }

    private static int strokes(String character) {
        Collator collator = Collator.getInstance(new ULocale("zh@collation=stroke"));
        int strokes = 1;
        for (int i = 1; i < MOST; i++) {
            if (FIRST_OF[i] != null && collator.compare(FIRST_OF[i], character) <= 0) {
                strokes = i;
            }
        }
        return strokes;
    }
}
