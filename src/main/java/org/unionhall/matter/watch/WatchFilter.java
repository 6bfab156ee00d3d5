package org.unionhall.matter.watch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unionhall.platform.sheet.Dates;

/**
 * Which matters are watched, as the address says it.
 *
 * @param unit    code of the union; those below it are watched too
 * @param state   open, ended, late, overdue, refused or rated; empty for all
 * @param channel online or counter
 * @param by      filed or ended: which day {@code from} and {@code to} mean
 * @param after   place and number where the page before ended
 */
public record WatchFilter(String unit, String kind, String state, String channel, String by, String from, String to, String after) {

    static boolean filled(String value) {
        return value != null && !value.isBlank();
    }

    LocalDate first() {
        return day(from).orElse(null);
    }

    LocalDate last() {
        return day(to).orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        return filled(text) ? Dates.read(text.strip()) : Optional.empty();
    }

    boolean endedBetween() {
        return "ended".equals(by);
    }

    long placeAfter() {
        return keyed() ? Long.parseLong(after.substring(0, after.indexOf('.'))) : Long.MIN_VALUE;
    }

    long idAfter() {
        return keyed() ? Long.parseLong(after.substring(after.indexOf('.') + 1)) : 0;
    }

    private boolean keyed() {
        return after != null && after.matches("\\d{1,18}\\.\\d{1,18}");
    }

    /** The same for a union named. */
    WatchFilter of(String code) {
        return new WatchFilter(code, kind, state, channel, by, from, to, after);
    }

    WatchFilter whole() {
        return new WatchFilter(unit, kind, state, channel, by, from, to, null);
    }

    public Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("unit", unit);
        set.put("kind", kind);
        set.put("state", state);
        set.put("channel", channel);
        set.put("by", by);
        set.put("from", from);
        set.put("to", to);
        set.values().removeIf(value -> !filled(value));
        return set;
    }

    public String href(String path, Map<String, String> changed) {
        Map<String, String> set = new LinkedHashMap<>(set());
        set.putAll(changed);
        return path + "?" + set.entrySet().stream().filter(one -> filled(one.getValue()))
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
