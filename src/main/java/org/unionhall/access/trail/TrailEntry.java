package org.unionhall.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
                  String subject, String reason, String address, String before, String after) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Facts in their one written form: sorted by name, every value as text. */
    static String facts(Map<String, ?> facts) {
        if (facts == null) {
            return null;
        }
        Map<String, String> sorted = new TreeMap<>();
        facts.forEach((name, value) -> sorted.put(name, value == null ? null : written(value.toString())));
        return JSON.writeValueAsString(sorted);
    }

    /** The entry as the database tells it, columns by their names. */
    static TrailEntry read(LocalDate day, ResultSet row) throws SQLException {
        return new TrailEntry(day, row.getLong("id"), row.getTimestamp("at").toInstant(),
                row.getObject("account", Long.class), row.getString("actor"), row.getString("act"),
                row.getObject("unit_id", Long.class), row.getString("subject"), row.getString("reason"),
                row.getString("address"), canonicalFacts(row.getString("before")), canonicalFacts(row.getString("after")));
    }

    /** Text as the database can keep it. */
    static String written(String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** The same form again from what the database gives back, whatever order it keeps. */
    static String canonicalFacts(String json) {
        return json == null ? null : facts(JSON.readValue(json, TreeMap.class));
    }

    /** Everything but the place, in one written form that nothing else shares. */
    String canonical() {
        return JSON.writeValueAsString(Arrays.asList(day.toString(), id, at.getEpochSecond() * 1_000_000 + at.getNano() / 1000,
                account, actor, act, unitId, subject, reason, address, before, after));
    }
}
