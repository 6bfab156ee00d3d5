package org.unionhall.organization.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.organization.WorkingDays;

/** The calendar that comes with the hall is the State Council's. */
@HallTest
class WorkingDaysTest {

    @Autowired
    private WorkingDays calendar;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"2025-01-26, true", "2025-01-28, false", "2025-02-04, false", "2025-02-05, true", "2025-04-27, true",
            "2025-06-02, false", "2025-10-08, false", "2025-10-11, true", "2026-01-02, false", "2026-01-04, true",
            "2026-02-14, true", "2026-02-23, false", "2026-02-28, true", "2026-05-09, true", "2026-09-20, true",
            "2026-09-25, false", "2026-10-07, false", "2026-10-10, true", "2026-10-11, false", "2027-01-01, false",
            "2027-10-03, false", "2028-01-01, false", "2028-01-03, true"})
    void isWorkedOrRested(LocalDate day, boolean worked) {
        assertThat(calendar.working(day)).isEqualTo(worked);
    }

    /** 365 days less 104 at weekends and 13 of the law: making up moves days, it takes none away. */
    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void noDayIsLostOrWon(int year, int worked) {
        assertThat(calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-13, 1, 2026-02-14", "2026-02-13, 2, 2026-02-24", "2026-09-30, 3, 2026-10-10",
            "2026-10-08, -1, 2026-09-30", "2026-10-03, 0, 2026-10-03", "2026-11-21, 5, 2026-11-27"})
    void daysAreCounted(LocalDate from, int days, LocalDate there) {
        assertThat(calendar.after(from, days)).isEqualTo(there);
    }

    /** As if another node had written it. */
    @Test
    void aChangeElsewhereArrives() throws InterruptedException {
        LocalDate day = LocalDate.of(2031, 3, 5);
        jdbc.sql("insert into organization.day values (:day, false, '某日', '某通知')").param("day", day).update();
        try {
            for (int wait = 0; wait < 100 && calendar.working(day); wait++) {
                Thread.sleep(100);
            }
            assertThat(calendar.working(day)).isFalse();
        } finally {
            jdbc.sql("delete from organization.day where day = :day").param("day", day).update();
        }
    }
}
