package org.unionhall.walls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** How one knocks at a door with real numbers of the neighbours in every place that takes one. */
final class Knock {

    private static final Set<String> UNIT_WORDS = Set.of("unit", "under", "to", "into", "parent", "line", "keeper", "other",
            "units", "q", "name");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Door door;
    private final Neighbours neighbours;

    Knock(Door door, Neighbours neighbours) {
        this.door = door;
        this.neighbours = neighbours;
    }

    /** The address with the neighbours' numbers; null when no number in it is known to be theirs. */
    String theirAddress() {
        return address(false);
    }

    /** The address of a thing of ours with a number of the neighbours further down; null where there is no such thing. */
    String mixedAddress() {
        return door.path().chars().filter(letter -> letter == '{').count() < 2 ? null : address(true);
    }

    private String address(boolean ownFirst) {
        String[] parts = door.path().split("/");
        boolean theirs = false;
        boolean first = true;
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].startsWith("{")) {
                continue;
            }
            String known = first && ownFirst ? neighbours.own(parts[i - 1]) : neighbours.theirs(parts[i - 1]);
            theirs |= known != null && !(first && ownFirst);
            String any = parts[i].contains(":") ? parts[i].replaceAll(".*:([^|}]*).*", "$1") : "x";
            parts[i] = known == null ? any : known;
            first = false;
        }
        return theirs ? String.join("/", parts) : null;
    }

    boolean hasNumber() {
        return door.path().contains("{");
    }

    boolean upload() {
        return Arrays.stream(door.handler().getMethodParameters())
                .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
    }

    /** What the door takes besides its address: query or form fields. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (MethodParameter parameter : door.handler().getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
                String name = asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
                put(fields, name, parameter.getParameterType());
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class) || isForm(parameter)) {
                for (var component : parameter.getParameterType().getRecordComponents()) {
                    put(fields, component.getName(), component.getType());
                }
            }
        }
        return fields;
    }

    private static boolean isForm(MethodParameter parameter) {
        return parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0;
    }

    /** The JSON the door takes, or null. */
    String json() {
        return Arrays.stream(door.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)).findFirst()
                .map(parameter -> JSON.writeValueAsString(sample("", parameter.getParameterType()))).orElse(null);
    }

    String query() {
        return fields().entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&", "?", ""));
    }

    private void put(Map<String, String> fields, String name, Class<?> type) {
        Object value = sample(name, type);
        if (value != null) {
            fields.put(name, value instanceof Collection<?> many ? String.valueOf(many.iterator().next()) : value.toString());
        }
    }

    private Object sample(String name, Class<?> type) {
        if (type.isRecord()) {
            var record = new LinkedHashMap<String, Object>();
            for (var component : type.getRecordComponents()) {
                record.put(component.getName(), sample(component.getName(), component.getType()));
            }
            return record;
        }
        if (type == String.class || Collection.class.isAssignableFrom(type) || type.isArray()) {
            String text = UNIT_WORDS.contains(name) && !"name".equals(name) && !"q".equals(name) ? neighbours.theirCode()
                    : "after".equals(name) ? null : "核对名册情况";
            return type == String.class ? text : List.of(text == null ? "" : text);
        }
        if (type == LocalDate.class) {
            return LocalDate.now().minusDays(1).toString();
        }
        if (type == Instant.class) {
            return null;
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        return "after".equals(name) ? "0" : type.isPrimitive() || Number.class.isAssignableFrom(type) ? "1" : null;
    }
}
