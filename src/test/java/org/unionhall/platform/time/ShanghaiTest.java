package org.unionhall.platform.time;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

class ShanghaiTest {

    private static final Instant EVENING_IN_UTC = Instant.parse("2026-11-20T17:05:09Z");

    @Test
    void isADayAheadInTheEvening() {
        assertThat(Shanghai.today(Clock.fixed(EVENING_IN_UTC, ZoneOffset.UTC))).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(Shanghai.start(LocalDate.of(2026, 11, 21))).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
    }

    @Test
    void writesAsPeopleRead() {
        assertThat(Shanghai.format(LocalDate.of(2026, 1, 2))).isEqualTo("2026年1月2日");
        assertThat(Shanghai.format(EVENING_IN_UTC)).isEqualTo("2026年11月21日 01:05");
    }
}
