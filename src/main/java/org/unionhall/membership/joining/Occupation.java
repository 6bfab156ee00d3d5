package org.unionhall.membership.joining;

import java.util.List;
import java.util.Map;

/**
 * What somebody who applies says of their work: one choice, from which the tags of 八大群体 and 新就业形态 follow. The new
 * forms of work have no employer in the sense of the waiting list.
 */
record Occupation(List<String> tags, boolean flexible) {

    private static final Map<String, Occupation> ALL = Map.ofEntries(
            Map.entry("employed", new Occupation(List.of(), false)),
            Map.entry("lorry", new Occupation(List.of("G1", "N1"), true)),
            Map.entry("ride", new Occupation(List.of("N2"), true)),
            Map.entry("courier", new Occupation(List.of("G2", "N3"), true)),
            Map.entry("delivery", new Occupation(List.of("G6", "N4"), true)),
            Map.entry("nurse", new Occupation(List.of("G3"), false)),
            Map.entry("home", new Occupation(List.of("G4"), false)),
            Map.entry("shop", new Occupation(List.of("G5"), false)),
            Map.entry("estate", new Occupation(List.of("G7"), false)),
            Map.entry("guard", new Occupation(List.of("G8"), false)),
            Map.entry("other", new Occupation(List.of("N9"), true)),
            Map.entry("free", new Occupation(List.of(), true)));

    static Occupation of(String answer) {
        return ALL.getOrDefault(answer, ALL.get("employed"));
    }

    /** The answer that is nearest to the tags somebody has. */
    static String answer(List<String> tags) {
        return ALL.entrySet().stream().filter(entry -> !entry.getValue().tags().isEmpty() && tags.containsAll(entry.getValue().tags()))
                .map(Map.Entry::getKey).sorted().findFirst().orElse("employed");
    }
}
