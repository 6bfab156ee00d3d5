package org.unionhall.matter.hall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenTest {

    @ParameterizedTest
    @CsvSource({
            "我的手机13812345678，请回电, 我的手机***，请回电",
            "138 1234 5678, ***",
            "0351-7654321找老李, ***找老李",
            "身份证14010519900307851X, 身份证***",
            "6222 0200 1234 5678 901, ***",
            "信箱 a.b-c@example.com.cn, 信箱 ***",
            "张三说扣了300元, ***说扣了300元",
            "2026-11-21 起每天 12 小时, 2026-11-21 起每天 12 小时",
            "2026年11月 欠 123456 元, 2026年11月 欠 123456 元",
    })
    void whatTellsAPersonIsStarred(String words, String shown) {
        assertThat(Hidden.of(words, "张三")).isEqualTo(shown);
    }
}
