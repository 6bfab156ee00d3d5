package org.unionhall.congress.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionhall.platform.sheet.Cells;

/** Reads holders typed as lines: 姓名 职务. A name alone is a plain member of the body. */
final class HolderLines {

    private static final int LONGEST = 30;

    private HolderLines() {
    }

    /** @throws org.unionhall.platform.refusal.Refusal at the first line that is not understood */
    static List<Holder> read(Body body, String text) {
        List<Holder> holders = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> lines = text == null ? List.of() : text.lines().map(Cells::clean).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.matches(".*\\d{7,}.*")) {
                throw TermRefusal.HOLDER_NUMBER.because();
            }
            String[] parts = line.split("[\\s,，、:：]+", 2);
            if (parts[0].isBlank() || parts[0].length() > LONGEST || parts.length > 1 && parts[1].length() > LONGEST) {
                throw TermRefusal.HOLDER_LINE.because(i + 1, line);
            }
            if (!seen.add(parts[0])) {
                throw TermRefusal.HOLDER_TWICE.because(parts[0]);
            }
            holders.add(holder(body, parts[0], parts.length > 1 ? parts[1].strip() : "", i + 1, line));
        }
        if (holders.isEmpty()) {
            throw TermRefusal.HOLDERS_MISSING.because();
        }
        return holders;
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
