package org.unionhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;

@HallTest
class CardNumberTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 12_345_678, 99_999_999, 100_000_001})
    void theDatabaseAndTheProgramAgree(long serial) {
        String text = CardNumber.of("140105", LocalDate.of(2026, 11, 21), serial).text();
        assertThat(text).hasSize(17).startsWith("14010526");
        assertThat(jdbc.sql("select membership.luhn(:n)").param("n", Long.valueOf(text.substring(0, 16)))
                .query(Integer.class).single()).isEqualTo(text.charAt(16) - '0');
        assertThat(CardNumber.parse(text)).isPresent();
    }

    @Test
    void aMistypedDigitIsNoticed() {
        String text = CardNumber.of("140105", LocalDate.of(2026, 1, 1), 7).text();
        for (int i = 0; i < 17; i++) {
            char other = (char) ('0' + (text.charAt(i) - '0' + 1) % 10);
            assertThat(CardNumber.parse(text.substring(0, i) + other + text.substring(i + 1))).isEmpty();
        }
        assertThat(CardNumber.parse(text.substring(0, 6) + " " + text.substring(6))).isPresent();
        assertThat(CardNumber.parse("工会")).isEmpty();
    }
}
