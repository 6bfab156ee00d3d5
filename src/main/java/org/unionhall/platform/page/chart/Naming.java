package org.unionhall.platform.page.chart;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which outlines an area of today stands for: the one of its name or code, those it was called before, or the one whose
 * name differs only in the last character (a county that became a city or a district).
 */
record Naming(String map, List<Outline> areas) {

    private static final List<List<String>> RENAMED = renamed();

    List<Integer> areas(String key) {
        return Stream.<Predicate<Outline>>of(
                        area -> area.name().equals(key) || area.code().equals(key),
                        area -> RENAMED.stream().anyMatch(List.of(map, key, area.name())::equals),
                        area -> key.length() > 2 && area.name().length() == key.length()
                                && area.name().regionMatches(0, key, 0, key.length() - 1))
                .map(this::matching).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private List<Integer> matching(Predicate<Outline> wanted) {
        return IntStream.range(0, areas.size()).filter(i -> wanted.test(areas.get(i))).boxed().toList();
    }

    private static List<List<String>> renamed() {
        try {
            return new ClassPathResource("maps/renamed.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .map(line -> List.of(line.split(","))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
