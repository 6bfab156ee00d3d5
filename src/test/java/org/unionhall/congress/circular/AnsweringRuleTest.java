package org.unionhall.congress.circular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when an answer may be given or changed, and when the clock tells of the last day, 10 March. */
class AnsweringRuleTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final LocalDate NEAR = LocalDate.of(2026, 3, 6);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "true,  -,          2026-03-10, true",
            "true,  -,          2026-03-20, true",
            "true,  2026-03-02, 2026-03-10, true",
            "true,  2026-03-02, 2026-03-11, false",
            "true,  2026-03-10, 2026-03-11, false",
            "true,  2026-03-11, 2026-03-12, true",
            "false, -,          2026-03-02, false",
            "false, 2026-03-02, 2026-03-02, false"})
    void changeable(boolean open, LocalDate answered, LocalDate today, boolean expected) {
        assertThat(Answering.changeable(open, DUE, answered, today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-03-05, RUNNING, 2026-03-06",
            "2026-03-06, NEAR,    2026-03-11",
            "2026-03-10, NEAR,    2026-03-11",
            "2026-03-11, OVERDUE, -"})
    void stage(LocalDate today, CircularStage expected, LocalDate next) {
        CircularStage stage = CircularStage.of(today, NEAR, DUE);
        assertThat(stage).isEqualTo(expected);
        assertThat(stage.next(NEAR, DUE)).isEqualTo(next);
    }
}
