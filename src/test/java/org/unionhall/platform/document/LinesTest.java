package org.unionhall.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    private static final ToDoubleFunction<String> WIDTH = text ->
            text.codePoints().mapToDouble(point -> point < 0x2000 ? 0.5 : 1).sum();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"一二三四五六七 | 一二三四五/六七", "一二三四五，六七 | 一二三四/五，六七", "一二三四（五）六 | 一二三四/（五）六",
            "一二三四五”。六 | 一二三四/五”。六", "一二三2026年七 | 一二三2026/年七", "一二三四2026年七 | 一二三四/2026年七",
            "一二三四——六 | 一二三/四——六", "一，。；：、六 | 一，。；：/、六", "ABCDEFGHIJKLMN一 | ABCDEFGHIJ/KLMN一",
            "𠮷二三四五六 | 𠮷二三四五/六", "one two three four | one two/three four", "'' | ''"})
    void breakWhereChineseDoes(String text, String lines) {
        assertThat(Lines.of(text, 5, 5, WIDTH)).containsExactly(lines.split("/", -1));
    }

    @Test
    void theFirstLineMayBeShorter() {
        assertThat(Lines.of("一二三四五六七八九", 3, 5, WIDTH)).containsExactly("一二三", "四五六七八", "九");
    }

    @Test
    void aTitleIsBrokenBetweenWordsIntoLinesOfAboutTheSameLength() {
        List<String> lines = Lines.balanced("示例县总工会关于召开工会会员代表大会的通知", 18, WIDTH);
        assertThat(lines).hasSize(2).allMatch(line -> line.length() > 8);
        assertThat(String.join("", lines)).isEqualTo("示例县总工会关于召开工会会员代表大会的通知");
        assertThat(lines.getFirst()).endsWith("召开");
        assertThat(Lines.balanced("关于同意成立清水县总工会的批复", 8, WIDTH)).noneMatch(line -> line.startsWith("县"));
    }
}
