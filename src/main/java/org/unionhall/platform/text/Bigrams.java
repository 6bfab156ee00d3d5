package org.unionhall.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The pairs of neighbouring characters by which a name is found from any two of them. Rare characters beyond the first
 * plane count as one; spaces and the middle dot of names such as 阿卜杜拉·买买提 are dropped; Latin is lower-cased.
 */
public final class Bigrams {

    private static final String DROPPED = "·•・‧∙⋅．.｡。-_'’`\"";

    private Bigrams() {
    }

    /** The pairs in order, each once; of a single character that character; of nothing none. */
    public static List<String> of(String name) {
        if (name == null) {
            return List.of();
        }
        var points = composed(name).codePoints().toArray();
        if (points.length == 1) {
            return List.of(Character.toString(points[0]));
        }
        var grams = new ArrayList<String>(points.length);
        for (int i = 0; i + 1 < points.length; i++) {
            var gram = new String(points, i, 2);
            if (!grams.contains(gram)) {
                grams.add(gram);
            }
        }
        return List.copyOf(grams);
    }

    /** What is left when fillers are gone may join into one character, so it is composed once more. */
    private static String composed(String name) {
        var kept = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT && DROPPED.indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}
