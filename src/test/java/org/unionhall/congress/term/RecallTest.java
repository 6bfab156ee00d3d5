package org.unionhall.congress.term;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.congress.count.Share;

/** 罢免 needs more than half of all, not of those who came (工会法第十八条). */
class RecallTest {

    @ParameterizedTest
    @CsvSource({"100, 51, true", "100, 50, false", "101, 51, true", "101, 50, false", "3, 2, true", "2, 1, false", "1, 1, true",
            "0, 0, false", "10, 11, false", "10, -1, false"})
    void moreThanHalf(int shouldAttend, int inFavour, boolean carries) {
        if (carries) {
            assertThatCode(() -> Recall.check(shouldAttend, inFavour, new Share(1, 2))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Recall.check(shouldAttend, inFavour, new Share(1, 2))).isNotNull();
        }
    }
}
