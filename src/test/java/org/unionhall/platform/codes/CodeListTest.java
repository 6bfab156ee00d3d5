package org.unionhall.platform.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {

    @ParameterizedTest
    @CsvSource({"sex, 4", "document, 5", "nation, 58", "education, 40", "skill, 9", "politics, 13", "household, 9",
        "employment, 9", "change-type, 6", "change-reason, 6", "group, 8", "new-form, 5", "yes-no, 2", "ownership, 16",
        "industry, 20"})
    void everyListIsWholeAndReadsItself(String name, int size) {
        var list = CodeList.named(name);
        assertThat(list.all()).hasSize(size);
        for (var code : list.all()) {
            assertThat(list.of(code.code())).contains(code);
            assertThat(list.read(code.code())).contains(code);
            assertThat(list.read(code.name())).contains(code);
            assertThat(list.read(code.code() + "-" + code.name())).contains(code);
            code.aliases().forEach(alias -> assertThat(list.read(alias)).contains(code));
        }
    }

    @ParameterizedTest
    @CsvSource({"education, 大学本科, 20", "education, 本科, 20", "education, 20, 20", "education, 大 专, 30", "education, ２１, 21",
        "education, 博士, 11", "education, 20本科, 20", "nation, 汉, 01", "nation, 汉族, 01", "nation, 1, 01", "nation, 01汉族, 01",
        "nation, 维族, 05", "politics, 党员, 01", "politics, 中共党员, 01", "politics, 1, 01", "politics, 团员, 03", "politics, 群众, 13",
        "household, 农业, 2", "household, 非农业户口, 1", "household, 居民户口, 1", "employment, 在岗, 1", "employment, 1.在岗, 1",
        "employment, 内退, 7", "employment, 1.0, 1", "employment, 01, 1", "skill, 高级技师（一级）, 1", "skill, 特级技师, 6",
        "skill, 高级, 3", "yes-no, √, 1", "yes-no, 否, 0", "yes-no, Y, 1", "sex, 男性, 1", "change-type, 新入会, 1",
        "change-type, 转 入, 2", "change-reason, 调动, 1", "group, 外卖员, 6", "new-form, 滴滴司机, 2", "ownership, 民营企业, 170",
        "ownership, 110, 110", "industry, 3, 03", "industry, C, 03", "industry, 交通运输、仓储和邮政业, 07", "document, 居民身份证, 1"})
    void readsWhatClerksWrite(String list, String text, String code) {
        assertThat(CodeList.named(list).read(text)).map(Code::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"education, 本科生毕业证", "education, 99", "nation, 火星族", "employment, 2-在岗", "sex, 无", "yes-no, 2",
        "education, ''", "politics, 14"})
    void whatItCannotReadIsEmpty(String list, String text) {
        assertThat(CodeList.named(list).read(text)).isEmpty();
    }

    @Test
    void suggestsTheNearest() {
        assertThat(CodeList.named("education").suggest("本科生毕业")).hasSize(3).contains("大学本科毕业");
        assertThat(CodeList.named("politics").suggest("共产党党员")).first().isEqualTo("中国共产党党员");
        assertThat(CodeList.named("yes-no").suggest("大概")).containsExactly("是", "否");
        assertThat(CodeList.named("employment").suggest("退")).hasSize(3).contains("退休");
        assertThat(CodeList.named("nation").suggest("")).hasSize(3);
    }

    @Test
    void aListNobodyWroteIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> CodeList.named("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void anyTextIsReadOrAnsweredWithThree(@ForAll String text) {
        var list = CodeList.named("skill");
        list.read(text);
        assertThat(list.suggest(text)).hasSize(3);
    }
}
