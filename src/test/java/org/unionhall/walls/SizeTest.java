package org.unionhall.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file of more than 400 lines hides something. */
class SizeTest {

    private static final int MOST_LINES = 400;

    @Test
    void noFileIsLong() {
        List<String> fat = Stream.of(Sources.under("src/main/java", ".java"), Sources.under("src/test/java", ".java"),
                        Sources.under("src/main/jte", ".jte")).flatMap(List::stream)
                .filter(file -> lines(file) > MOST_LINES).map(file -> file + ": " + lines(file)).toList();
        assertThat(fat).isEmpty();
    }

    private static long lines(Path file) {
        return Sources.text(file).lines().count();
    }
}
