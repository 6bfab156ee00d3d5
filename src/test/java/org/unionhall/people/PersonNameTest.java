package org.unionhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({"张 伟, 张伟", "张　　伟, 张伟", "阿卜杜拉•买买提, 阿卜杜拉·买买提", "阿卜杜拉.买买提, 阿卜杜拉·买买提", "John Smith, John Smith",
        "J.P. 摩根, J.P. 摩根", "𠮷 㛃, 𠮷㛃"})
    void namesHaveOneForm(String typed, String name) {
        assertThat(PersonName.clean(typed)).isEqualTo(name);
    }
}
