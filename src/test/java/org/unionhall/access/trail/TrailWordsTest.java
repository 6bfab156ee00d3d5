package org.unionhall.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every act of the trail has a Chinese name, and before and after can be read. */
class TrailWordsTest {

    private static final Pattern CALL = Pattern.compile("trail\\.record\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9_]+)\"( *\\+)?");

    @Test
    void everyActOfTheSourceHasAName() throws IOException {
        var nameless = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                CALL.matcher(source).results().forEach(call -> {
                    String act = secondArgument(source, call.end());
                    CODE.matcher(act).results().filter(code -> code.group(2) == null
                                    ? !TrailWords.knows(code.group(1))
                                    : TrailWords.acts().stream().noneMatch(known -> known.code().startsWith(code.group(1))))
                            .forEach(code -> nameless.add(code.group(1) + " of " + file.getFileName()));
                });
            }
        }
        assertThat(nameless).as("to be added to src/main/resources/trail-acts.properties").isEmpty();
    }

    private static String secondArgument(String source, int from) {
        int depth = 0;
        int start = -1;
        for (int i = from; i < source.length(); i++) {
            char letter = source.charAt(i);
            if (letter == '(') {
                depth++;
            } else if (letter == ')') {
                depth--;
            } else if (letter == ',' && depth == 0) {
                if (start >= 0) {
                    return source.substring(start, i);
                }
                start = i + 1;
            }
        }
        return "";
    }

    @Test
    void tellsWhatChanged() {
        assertThat(TrailWords.changes("{\"name\":\"甲\",\"status\":\"ACTIVE\",\"x\":\"1\"}",
                "{\"name\":\"乙\",\"status\":\"ACTIVE\",\"role\":\"AUDITOR\"}"))
                .containsExactlyInAnyOrder(new TrailWords.Change("名称", "甲", "乙"),
                        new TrailWords.Change("岗位", null, "审计员"), new TrailWords.Change("x", "1", null));
        assertThat(TrailWords.subject("member:12")).isEqualTo("会员 12");
        assertThat(TrailWords.act("SIGNED_IN")).isEqualTo("登录");
    }
}
