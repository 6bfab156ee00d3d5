package org.unionhall.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Readings that differ from the usual one: in place names and common words, and of characters used as surnames. */
final class Readings {

    /** The syllables of a phrase and how many chars of text it takes. */
    record Phrase(int length, String[] syllables) {
    }

    private static final int LONGEST = 4;
    private static final Map<String, Phrase> PHRASES = new HashMap<>();
    private static final Map<String, Phrase> SURNAMES = new HashMap<>();
    private static final Map<Integer, String> FIXED = new HashMap<>();
    private static final boolean[] BEGINS_PHRASE = new boolean[0x10000];
    private static final boolean[] BEGINS_SURNAME = new boolean[0x10000];
    /** With one of these at its end a text is a place or a body, not a person. */
    private static final String NO_NAME_ENDS = "省市区县旗州盟乡镇村街路巷屯庄寨堡局厅部委司厂会院校店所站社场馆队班组处科室段矿";

    static {
        for (var line : lines()) {
            var parts = line.split("\\s+");
            var phrase = new Phrase(parts[1].length(), java.util.Arrays.copyOfRange(parts, 2, parts.length));
            switch (parts[0]) {
                case "phrase" -> {
                    PHRASES.put(parts[1], phrase);
                    BEGINS_PHRASE[parts[1].charAt(0)] = true;
                }
                case "surname" -> {
                    SURNAMES.put(parts[1], phrase);
                    BEGINS_SURNAME[parts[1].charAt(0)] = true;
                }
                default -> FIXED.put(parts[1].codePointAt(0), parts[2]);
            }
        }
    }

    private Readings() {
    }

    static Phrase phraseAt(String text, int at) {
        if (!BEGINS_PHRASE[text.charAt(at)]) {
            return null;
        }
        for (int length = Math.min(LONGEST, text.length() - at); length > 1; length--) {
            var phrase = PHRASES.get(text.substring(at, at + length));
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }

    /** The reading of the surname where the text looks like a person's name: two to four characters. */
    static Phrase surname(String text) {
        if (!BEGINS_SURNAME[text.charAt(0)] || text.length() < 2 || text.length() > 4
                || NO_NAME_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0 || phraseAt(text, 0) != null) {
            return null;
        }
        var two = text.length() > 2 ? SURNAMES.get(text.substring(0, 2)) : null;
        return two != null ? two : SURNAMES.get(text.substring(0, 1));
    }

    /** Characters whose usual reading in names and places is not the first of the dictionary. */
    static Map<Integer, String> fixed() {
        return FIXED;
    }

    private static java.util.List<String> lines() {
        try (var in = Readings.class.getResourceAsStream("readings.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
