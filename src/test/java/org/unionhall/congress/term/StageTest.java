package org.unionhall.congress.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near the end of a term is, day by day; the last day is 30 November 2026. */
class StageTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final List<Integer> MONTHS = List.of(6, 3, 1);

    @ParameterizedTest
    @CsvSource({
            "2026-05-29, NORMAL, 2026-05-30",
            "2026-05-30, SIX, 2026-08-30",
            "2026-08-29, SIX, 2026-08-30",
            "2026-08-30, THREE, 2026-10-30",
            "2026-10-30, ONE, 2026-12-01",
            "2026-11-30, ONE, 2026-12-01",
            "2026-12-01, OVERDUE, ",
            "2030-01-01, OVERDUE, "})
    void asADay(LocalDate today, Stage stage, LocalDate next) {
        assertThat(Stage.of(today, LAST, MONTHS)).isEqualTo(stage);
        assertThat(stage.next(LAST, MONTHS)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27, NORMAL", "2026-02-28, SIX", "2026-05-31, THREE", "2026-08-30, ONE"})
    void aUnionAboveMayWantItEarlier(LocalDate today, Stage stage) {
        assertThat(Stage.of(today, LAST, List.of(9, 6, 3))).isEqualTo(stage);
    }
}
