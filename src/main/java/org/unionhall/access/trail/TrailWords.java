package org.unionhall.access.trail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.unionhall.access.Role;
import org.unionhall.platform.page.Show;
import tools.jackson.databind.json.JsonMapper;

/** The trail in Chinese: acts, fields and records, from trail-acts.properties and trail-facts.properties. */
public final class TrailWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Properties ACTS = read("trail-acts.properties");
    private static final Properties FACTS = read("trail-facts.properties");

    /** One act with its Chinese name. */
    public record Act(String code, String name) {
    }

    /** One field, before and after; null where there was or is nothing. */
    public record Change(String field, String before, String after) {
    }

    private TrailWords() {
    }

    public static String act(String code) {
        return ACTS.getProperty(code, code);
    }

    public static boolean knows(String code) {
        return ACTS.containsKey(code);
    }

    /** All acts, in the order of their names. */
    public static List<Act> acts() {
        return ACTS.stringPropertyNames().stream().map(code -> new Act(code, ACTS.getProperty(code)))
                .sorted(Comparator.comparing(Act::name)).toList();
    }

    /** {@code member:12} as 会员 12. */
    public static String subject(String subject) {
        if (subject == null) {
            return "";
        }
        int colon = subject.indexOf(':');
        return colon < 0 ? subject : FACTS.getProperty("subject." + subject.substring(0, colon), subject.substring(0, colon))
                + " " + subject.substring(colon + 1);
    }

    /** What changed, field by field; fields that stayed the same are left out. */
    public static List<Change> changes(String before, String after) {
        var old = facts(before);
        var now = facts(after);
        var fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        return fields.stream().filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field -> new Change(FACTS.getProperty(field, field), value(field, old.get(field)),
                        value(field, now.get(field)))).toList();
    }

    private static TreeMap<String, String> facts(String json) {
        var facts = new TreeMap<String, String>();
        if (json != null) {
            JSON.readTree(json).properties().forEach(fact -> facts.put(fact.getKey(),
                    fact.getValue().isNull() ? null : fact.getValue().asString()));
        }
        return facts;
    }

    private static String value(String field, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if ("role".equals(field)) {
            return Stream.of(Role.values()).filter(role -> role.name().equals(value)).map(Role::title).findFirst().orElse(value);
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Show.day(LocalDate.parse(value));
        }
        return FACTS.getProperty(field + "." + value, FACTS.getProperty("value." + value, value));
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var in = new InputStreamReader(TrailWords.class.getResourceAsStream("/" + name), StandardCharsets.UTF_8)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
