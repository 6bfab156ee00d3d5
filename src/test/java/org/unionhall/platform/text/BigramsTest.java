package org.unionhall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BigramsTest {

    @ParameterizedTest
    @CsvSource({"张三, 张三", "欧阳娜娜, 欧阳 阳娜 娜娜", "阿卜杜拉·买买提, 阿卜 卜杜 杜拉 拉买 买买 买提", "𠮷田㛃, 𠮷田 田㛃",
        "𠮷, 𠮷", "李, 李", "'张 三', 张三", "Anna李, an nn na a李", "ＡＢ, ab", "哈哈哈, 哈哈", "阿•里.木, 阿里 里木", "'', ''", "·, ''"})
    void pairs(String name, String grams) {
        assertThat(String.join(" ", Bigrams.of(name))).isEqualTo(grams);
    }

    /** A filler between a letter and its mark: without it the two are one character. */
    @Test
    void whatJoinsWhenAFillerGoesIsOneCharacter() {
        assertThat(Bigrams.of("a\u200b\u0308")).containsExactly("ä");
    }

    @Property
    void everyPairOfANameIsAmongItsPairs(@ForAll String name) {
        var grams = Bigrams.of(name);
        assertThat(grams).doesNotHaveDuplicates().allSatisfy(gram ->
                assertThat(gram.codePointCount(0, gram.length())).isBetween(1, 2));
        grams.forEach(gram -> assertThat(grams).containsAll(Bigrams.of(gram)));
    }
}
