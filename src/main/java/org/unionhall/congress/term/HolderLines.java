package org.unionhall.congress.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.refusal.Refusal;

/** Reads holders typed or pasted as lines: 姓名 职务 车间. A name alone is a plain member of the body. */
public final class HolderLines {

    private static final int LONGEST = 30;

    private HolderLines() {
    }

    /** One line as it was read. @param where part of the union that tells namesakes apart, or empty; @param wrong what is not understood, or null */
    public record Line(int n, String text, Holder holder, String where, Refusal wrong) {

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "line " + n;
        }
    }

    /** @throws org.unionhall.platform.refusal.Refusal at the first line that is not understood */
    static List<Holder> read(Body body, String text) {
        List<Line> lines = lines(body, text);
        lines.stream().map(Line::wrong).filter(Objects::nonNull).findFirst().ifPresent(wrong -> {
            throw wrong;
        });
        return lines.stream().map(Line::holder).toList();
    }

    /** Every line, with what is wrong with it. @throws org.unionhall.platform.refusal.Refusal when there is none */
    static List<Line> lines(Body body, String text) {
        List<Line> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> lines = text == null ? List.of() : text.lines().map(Cells::clean).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            read.add(line(body, i + 1, lines.get(i), seen));
        }
        if (read.isEmpty()) {
            throw TermRefusal.HOLDERS_MISSING.because();
        }
        return read;
    }

    private static Line line(Body body, int n, String line, Set<String> seen) {
        if (line.matches(".*\\d{7,}.*")) {
            return new Line(n, "", null, "", TermRefusal.HOLDER_NUMBER.because());
        }
        String[] parts = line.split("[\\s,，、:：]+", 3);
        String where = parts.length > 2 ? parts[2].strip() : "";
        try {
            if (parts[0].isBlank() || Stream.of(parts).anyMatch(part -> part.length() > LONGEST)) {
                throw TermRefusal.HOLDER_LINE.because(n, line);
            }
            if (!seen.add(parts[0] + " " + where)) {
                throw TermRefusal.HOLDER_TWICE.because(parts[0]);
            }
            return new Line(n, line, holder(body, parts[0], parts.length > 1 ? parts[1].strip() : "", n, line), where, null);
        } catch (Refusal wrong) {
            return new Line(n, line, null, where, wrong);
        }
    }

    /** 副主席 is also a word that ends in 主席, so the longer words come first. */
    private static Holder holder(Body body, String name, String post, int n, String line) {
        Map<String, Office> words = words(body);
        if (post.isEmpty()) {
            return new Holder(null, name, List.copyOf(words.values()).getLast());
        }
        if (body == Body.OTHER) {
            return new Holder(null, name, Office.OTHER, post);
        }
        for (Map.Entry<String, Office> word : words.entrySet()) {
            if (post.endsWith(word.getKey())) {
                boolean plain = post.equals(word.getKey()) || post.equals(word.getValue().title());
                return new Holder(null, name, word.getValue(), plain ? "" : post);
            }
        }
        throw TermRefusal.HOLDER_LINE.because(n, line);
    }

    private static Map<String, Office> words(Body body) {
        Map<String, Office> words = new LinkedHashMap<>();
        switch (body) {
            case COMMITTEE -> {
                words.put("副主席", Office.VICE_CHAIR);
                words.put("主席", Office.CHAIR);
                words.put("委员", Office.MEMBER);
            }
            case STANDING -> {
                words.put("常委", Office.STANDING_MEMBER);
                words.put("常务委员", Office.STANDING_MEMBER);
            }
            case AUDIT -> {
                words.put("副主任", Office.AUDIT_VICE_CHAIR);
                words.put("主任", Office.AUDIT_CHAIR);
                words.put("委员", Office.AUDIT_MEMBER);
            }
            case WOMEN -> {
                words.put("副主任", Office.WOMEN_VICE_CHAIR);
                words.put("主任", Office.WOMEN_CHAIR);
                words.put("委员", Office.WOMEN_MEMBER);
            }
            case DELEGATES -> words.put("代表", Office.DELEGATE);
            case UPPER_DELEGATES -> words.put("代表", Office.UPPER_DELEGATE);
            case OTHER -> words.put("", Office.OTHER);
        }
        return words;
    }
}
