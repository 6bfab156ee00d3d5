package org.unionhall.matter.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the desk is narrowed to, as the address says it; null and empty leave it wide.
 *
 * @param unit  code of a union: its matters and those below it
 * @param q     number of a matter, or a part of the asker's name; not kept in addresses that are shown
 * @param after where the page before ended: day and number
 */
public record DeskFilter(String tab, String kind, String state, String unit, String q, String after) {

    static boolean filled(String value) {
        return value != null && !value.isBlank();
    }

    DeskTab shown() {
        return DeskTab.of(tab);
    }

    /** The number of a matter, when one was written; else null. */
    Long number() {
        return filled(q) && q.strip().matches("\\d{1,18}") ? Long.valueOf(q.strip()) : null;
    }

    /** A part of a name, as a pattern; null when none was written. */
    String name() {
        return !filled(q) || number() != null ? null
                : "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The day of the key; null at the beginning. */
    LocalDate dueAfter() {
        return keyed() ? LocalDate.ofEpochDay(Long.parseLong(after.substring(0, after.indexOf('.')))) : null;
    }

    long idAfter() {
        return keyed() ? Long.parseLong(after.substring(after.indexOf('.') + 1)) : 0;
    }

    private boolean keyed() {
        return after != null && after.matches("\\d{1,6}\\.\\d{1,18}");
    }

    boolean wide() {
        return !filled(kind) && !filled(state) && !filled(unit) && !filled(q);
    }

    /** This list with some parameters changed; an empty value takes one away, and so does {@code after} by itself. */
    public String href(Map<String, String> changed) {
        Map<String, String> set = new LinkedHashMap<>(set());
        set.putAll(changed);
        String query = set.entrySet().stream().filter(one -> filled(one.getValue()))
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/desk" : "/desk?" + query;
    }

    /** What is set, besides the place in the list. */
    public Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("tab", shown() == DeskTab.ALL ? "" : shown().key());
        set.put("kind", kind);
        set.put("state", state);
        set.put("unit", unit);
        set.put("q", q);
        set.values().removeIf(value -> !filled(value));
        return set;
    }
}
