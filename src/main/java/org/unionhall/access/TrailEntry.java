package org.unionhall.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of the trail as it is sealed. Place is left out of the seal, because it moves with its unit.
 *
 * @param before facts before as JSON with sorted keys and text values, or null
 * @param after  facts after, likewise
 */
record TrailEntry(LocalDate day, long id, Instant at, Long account, String actor, String act, Long unitId,
                  String subject, String reason, String before, String after) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final char SEPARATOR = '\u001f';

    /** Facts in their one written form: sorted by name, every value as text. */
    static String facts(Map<String, ?> facts) {
        if (facts == null) {
            return null;
        }
        Map<String, String> sorted = new TreeMap<>();
        facts.forEach((name, value) -> sorted.put(name, value == null ? null : value.toString()));
        return JSON.writeValueAsString(sorted);
    }

    /** The same form again from what the database gives back, whatever order it keeps. */
    static String canonicalFacts(String json) {
        return json == null ? null : facts(JSON.readValue(json, TreeMap.class));
    }

    String canonical() {
        StringBuilder text = new StringBuilder();
        for (Object part : new Object[]{day, id, at.toEpochMilli() * 1000 + at.getNano() / 1000 % 1000, account, actor,
                act, unitId, subject, reason, before, after}) {
            text.append(part == null ? "" : part).append(SEPARATOR);
        }
        return text.toString();
    }
}
