package org.unionhall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of readings is what ICU says; run with {@code -Dsyllables.write} to write it anew. */
class SyllableTableTest {

    private static final Path TABLE = Path.of("src/main/resources/org/unionhall/platform/text/syllables.txt");

    @Test
    void theTableIsWhatIcuSays() throws IOException {
        var wanted = table();
        if (System.getProperty("syllables.write") != null) {
            Files.writeString(TABLE, wanted);
        }
        assertThat(Files.readString(TABLE, StandardCharsets.UTF_8)).isEqualTo(wanted);
    }

    private static String table() {
        Map<String, StringBuilder> bySyllable = new TreeMap<>();
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            var syllable = Character.isLetter(c) ? Syllables.ask(Character.toString(c)) : "";
            if (!syllable.isEmpty()) {
                bySyllable.computeIfAbsent(syllable, s -> new StringBuilder()).appendCodePoint(c);
            }
        }
        var out = new StringBuilder("# The reading of each character by the Han-Latin transform of Unicode CLDR (Unicode License v3).\n");
        bySyllable.forEach((syllable, characters) -> out.append(syllable).append(' ').append(characters).append('\n'));
        return out.toString();
    }
}
