package org.unionhall.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module's SQL names its own schema and the published relations of the floors below, nothing else. */
class SqlWallsTest {

    private static final Pattern RELATION = Pattern.compile(
            "(?<![\\w.])(platform|access|organization|people|notice|figure|matter|membership|founding|congress)\\.([a-z_]+)(?![\\w.(])");

    private static final Pattern STREAMED = Pattern.compile(
            "\\.query\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)\\s*\\.stream\\(\\)");

    /** Relations a floor lets those above it read, by schema. */
    private static final Map<String, Set<String>> PUBLISHED = Map.of(
            "platform", Set.of("setting"),
            "access", Set.of(),
            "organization", Set.of("unit", "employer", "kind", "level"),
            "people", Set.of("person"),
            "notice", Set.of(),
            "figure", Set.of(),
            "matter", Set.of("matter"),
            "membership", Set.of("member", "change"),
            "founding", Set.of(),
            "congress", Set.of());

    /** The floors from the ground up; organization, people and notice stand side by side. */
    private static final List<String> FLOORS = List.of("platform", "access", "organization", "people", "notice", "figure",
            "matter", "membership", "founding", "congress", "demo");
    private static final Set<String> SIDE_BY_SIDE = Set.of("organization", "people", "notice");

    @ParameterizedTest
    @MethodSource("floors")
    void aModuleKeepsToItsOwn(String module) {
        var strangers = new TreeSet<String>();
        for (Path file : Sources.under("src/main/java/org/unionhall/" + module, ".java")) {
            strangers.addAll(strangers(module, file.toString(), Sources.literals(Sources.text(file))));
        }
        for (String folder : List.of("src/main/java/org/unionhall/" + module, "src/main/resources/db/migration/" + module)) {
            if (!Path.of(folder).toFile().exists()) {
                continue;
            }
            for (Path file : Sources.under(folder, ".sql")) {
                strangers.addAll(strangers(module, file.toString(), List.of(Sources.text(file).replaceAll("--[^\\n]*|'[^']*'", ""))));
            }
        }
        assertThat(strangers).isEmpty();
    }

    /** Rows asked for as a stream hold a connection until it is closed. */
    @Test
    void aStreamOfRowsIsClosed() {
        assertThat(Sources.under("src/main/java", ".java").stream()
                .filter(file -> leftOpen(Sources.text(file)))).isEmpty();
        assertThat(leftOpen("return jdbc.sql(a).query(Unit::of)\n    .stream().toList();")).isTrue();
        assertThat(leftOpen("try (var rows = jdbc.sql(a).query((row, n) -> of(row)).stream()) {")).isFalse();
        assertThat(leftOpen("return jdbc.sql(a).query(Unit::of).list().stream().toList();")).isFalse();
    }

    private static boolean leftOpen(String source) {
        return STREAMED.matcher(source).results().anyMatch(match -> {
            String before = source.substring(0, match.start());
            return !before.substring(before.lastIndexOf(';') + 1).contains("try (");
        });
    }

    @Test
    void theWallSees() {
        List<String> sql = Sources.literals("String sql = \"\"\"\n select * from membership.member m\n\"\"\"; // access.post");
        assertThat(strangers("people", "A.java", sql)).containsExactly("A.java: membership.member");
        assertThat(strangers("membership", "A.java", sql)).isEmpty();
        assertThat(strangers("figure", "A.java", List.of("join access.account a"))).hasSize(1);
        assertThat(strangers("figure", "A.java", List.of("join organization.unit u"))).isEmpty();
    }

    static List<String> floors() {
        return FLOORS;
    }

    private static boolean below(String module, String other) {
        return FLOORS.indexOf(other) < FLOORS.indexOf(module)
                && !(SIDE_BY_SIDE.contains(module) && SIDE_BY_SIDE.contains(other));
    }

    private static List<String> strangers(String module, String file, List<String> sql) {
        var found = new ArrayList<String>();
        for (String text : sql) {
            RELATION.matcher(text).results().filter(relation -> !relation.group(1).equals(module))
                    .filter(relation -> !below(module, relation.group(1))
                            || !PUBLISHED.get(relation.group(1)).contains(relation.group(2)))
                    .forEach(relation -> found.add(file + ": " + relation.group()));
        }
        return found;
    }
}
