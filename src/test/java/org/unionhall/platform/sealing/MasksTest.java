package org.unionhall.platform.sealing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"140105199001011234, 1401**********1234", "14010519900101123X, 1401**********123X",
            "140105900101123, 1401*******1123", "E12345678, E1*****78", "'', ''", ","})
    void idNumber(String number, String masked) {
        assertThat(Masks.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812341234, 138****1234", "5551234, 5*****4", ","})
    void phone(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张小明, 张*明", "张明, 张*", "张, 张*", "欧阳小明, 欧**明", "阿依古丽·买买提, 阿******提", "𠮷田明, 𠮷*明", "'', ''", ","})
    void name(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"6222021234567890123, **** 0123", "1234567, '**** '", ","})
    void account(String account, String masked) {
        assertThat(Masks.account(account)).isEqualTo(masked);
    }
}
