package org.unionhall.platform.document;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks Chinese text into lines: anywhere but inside a number or word, and with punctuation where it belongs. */
final class Lines {

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕〗”’…—·％‰℃,.;:?!)]}%〃々";
    /** What a place is called after its name, which the dictionary may not know. */
    private static final String PLACES = "省市县区州盟旗乡镇村";
    private static final String NEVER_LAST = "（《〈「『【〔〖“‘([{＄￥№#";

    private Lines() {
    }

    /** One line at least. {@code first} and {@code rest} are the widths of the first line and of those after it. */
    static List<String> of(String text, double first, double rest, ToDoubleFunction<String> width) {
        var lines = new ArrayList<String>();
        List<String> pieces = pieces(text, Math.min(first, rest), width);
        for (int from = 0; from < pieces.size(); ) {
            double room = lines.isEmpty() ? first : rest;
            int to = from;
            double used = 0;
            while (to < pieces.size() && (to == from || used + width.applyAsDouble(pieces.get(to).stripTrailing()) <= room)) {
                used += width.applyAsDouble(pieces.get(to));
                to++;
            }
            to = allowed(pieces, from, to);
            lines.add(String.join("", pieces.subList(from, to)).strip());
            from = to;
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The nearest break before this one where no punctuation ends up alone; this one where there is none. */
    private static int allowed(List<String> pieces, int from, int to) {
        if (to == pieces.size()) {
            return to;
        }
        for (int at = to; at > from + 1; at--) {
            String last = pieces.get(at - 1);
            if (NEVER_FIRST.indexOf(pieces.get(at).codePointAt(0)) < 0
                    && NEVER_LAST.indexOf(last.codePointBefore(last.length())) < 0) {
                return at;
            }
        }
        return to;
    }

    /** Single characters; words, numbers and doubled dashes in one piece as long as they fit a line. */
    private static List<String> pieces(String text, double room, ToDoubleFunction<String> width) {
        var pieces = new ArrayList<String>();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; ) {
            int end = i + 1;
            while (end < points.length && (together(points[end - 1], points[end]) || points[end] == ' ')) {
                end++;
            }
            String piece = new String(points, i, end - i);
            if (width.applyAsDouble(piece.strip()) > room) {
                piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            } else {
                pieces.add(piece);
            }
            i = end;
        }
        return pieces;
    }

    private static boolean together(int before, int after) {
        return isWord(before) && isWord(after) || before == after && (after == '—' || after == '…');
    }

    private static boolean isWord(int point) {
        return point > ' ' && point < 0x2000 && point != '·';
    }

    /** A title in lines of about the same length, broken between words (GB/T 9704: 回行词意完整). */
    static List<String> balanced(String text, double room, ToDoubleFunction<String> width) {
        int count = (int) Math.ceil(width.applyAsDouble(text) / room - 1e-6);
        if (count <= 1) {
            return List.of(text);
        }
        var words = BreakIterator.getWordInstance(Locale.CHINA);
        words.setText(text);
        var lines = new ArrayList<String>();
        int from = 0;
        for (int left = count; left > 1; left--) {
            double aim = width.applyAsDouble(text.substring(from)) / left;
            int best = best(words, text, from, aim, room, width);
            if (best < 0) {
                return of(text, room, room, width);
            }
            lines.add(text.substring(from, best).strip());
            from = best;
        }
        lines.addAll(of(text.substring(from).strip(), room, room, width));
        return lines;
    }

    private static int best(BreakIterator words, String text, int from, double aim, double room,
                            ToDoubleFunction<String> width) {
        int best = -1;
        double nearest = Double.MAX_VALUE;
        for (int at = words.following(from); at != BreakIterator.DONE && at < text.length(); at = words.next()) {
            double taken = width.applyAsDouble(text.substring(from, at));
            if (taken > room) {
                break;
            }
            boolean split = NEVER_FIRST.indexOf(text.codePointAt(at)) >= 0 || PLACES.indexOf(text.codePointAt(at)) >= 0
                    || NEVER_LAST.indexOf(text.codePointBefore(at)) >= 0;
            if (!split && Math.abs(taken - aim) < nearest) {
                nearest = Math.abs(taken - aim);
                best = at;
            }
        }
        return best;
    }
}
