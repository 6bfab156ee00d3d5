package org.unionhall.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2026-11-21T20:59:59+08:00, 2026-11-21T20:59:59+08:00",
        "21:00, 08:00, 2026-11-21T21:00:00+08:00, 2026-11-22T08:00:00+08:00",
        "21:00, 08:00, 2026-12-31T23:30:00+08:00, 2027-01-01T08:00:00+08:00",
        "21:00, 08:00, 2026-11-21T16:30:00Z,      2026-11-22T08:00:00+08:00",
        "21:00, 08:00, 2026-11-22T07:59:59+08:00, 2026-11-22T08:00:00+08:00",
        "21:00, 08:00, 2026-11-22T08:00:00+08:00, 2026-11-22T08:00:00+08:00",
        "12:00, 14:00, 2026-11-22T13:00:00+08:00, 2026-11-22T14:00:00+08:00",
        "12:00, 14:00, 2026-11-22T21:30:00+08:00, 2026-11-22T21:30:00+08:00",
        "00:00, 00:00, 2026-11-22T03:00:00+08:00, 2026-11-22T03:00:00+08:00"})
    void waitsForTheMorning(LocalTime from, LocalTime to, OffsetDateTime then, OffsetDateTime due) {
        assertThat(new QuietHours(from, to).next(then.toInstant())).isEqualTo(due.toInstant());
    }
}
