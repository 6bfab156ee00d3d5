package org.unionhall.congress.ballot;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.count.Spoilt;

/**
 * What stands on an electronic ballot before it is sealed: one letter per candidate in the order of the paper (F for, A
 * against, 1 to 5 a grade, - none), then names written in, each behind a line break, filled with blanks to one length for all.
 */
public final class BallotText {

    private static final int NAME_BYTES = 61;
    private static final int MOST_NAMES = 5;

    private BallotText() {
    }

    /** Length of every ballot of a round in bytes: marks, and room for as many names as can be written in. */
    public static int size(int candidates, int seats, boolean writeIns) {
        return candidates + (writeIns ? NAME_BYTES * Math.min(seats, MOST_NAMES) : 0);
    }

    /** @throws IllegalArgumentException when more is written in than there is room for */
    public static byte[] write(List<String> candidates, Map<String, Mark> marks, List<String> writeIns, int size) {
        StringBuilder text = new StringBuilder();
        candidates.forEach(name -> text.append(letter(marks.getOrDefault(name, Mark.ABSTAIN))));
        writeIns.forEach(name -> text.append('\n').append(name));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > size) {
            throw new IllegalArgumentException("too much for a ballot");
        }
        byte[] filled = Arrays.copyOf(bytes, size);
        Arrays.fill(filled, bytes.length, size, (byte) ' ');
        return filled;
    }

    private static char letter(Mark mark) {
        return switch (mark) {
            case FOR -> 'F';
            case AGAINST -> 'A';
            case ABSTAIN -> '-';
            default -> (char) ('0' + mark.grade());
        };
    }

    private static Mark mark(char letter) {
        return switch (letter) {
            case 'F' -> Mark.FOR;
            case 'A' -> Mark.AGAINST;
            default -> Mark.grade(letter - '0');
        };
    }

    /** The ballot; a spoilt one where the text is none. */
    public static Ballot read(byte[] bytes, List<String> candidates, BigDecimal weight) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).stripTrailing().split("\n", -1);
        if (lines[0].length() != candidates.size() || !lines[0].matches("[FA1-5-]*")) {
            return illegible(weight);
        }
        Map<String, Mark> marks = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (lines[0].charAt(i) != '-') {
                marks.put(candidates.get(i), mark(lines[0].charAt(i)));
            }
        }
        List<String> names = new ArrayList<>(List.of(lines).subList(1, lines.length));
        names.replaceAll(String::strip);
        return names.stream().anyMatch(name -> name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) ? illegible(weight)
                : new Ballot(marks, names, 1, weight, null);
    }

    static Ballot illegible(BigDecimal weight) {
        return new Ballot(Map.of(), List.of(), 1, weight, Spoilt.ILLEGIBLE);
    }
}
