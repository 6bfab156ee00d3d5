package org.unionhall.founding.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.organization.Bands;

/** The conditions of a founding as a table: what stands in the way, what is only said, by which article. */
class ConditionsTest {

    private static final Bands TABLE = Bands.read(
            "24,3,5,200,3,7,1000,7,15,5000,15,21,10000,21,29,50000,29,37,999999,37,45");
    private static final Conditions.Figures FIGURES = new Conditions.Figures(25, 2, 10, 200, 3, 5, TABLE, "3,5");

    @ParameterizedTest
    @CsvSource({"1, 3, 5, 3", "12, 3, 5, 5", "24, 3, 5, 5", "25, 3, 7, 3", "120, 3, 7, 5", "200, 3, 7, 7", "201, 7, 15, 7",
            "600, 7, 15, 11", "1000, 7, 15, 15", "1001, 15, 21, 15", "5001, 21, 29, 21", "10001, 29, 37, 29",
            "50001, 37, 45, 37", "2000000, 37, 45, 45"})
    void seatsByMembers(int members, int least, int most, int proposed) {
        assertThat(TABLE.of(members, true)).isEqualTo(new Bands.Range(least, most, proposed));
    }

    @Test
    void theProposalIsAlwaysOddAndLawful() {
        for (int members = 1; members < 60_000; members += 7) {
            var seats = TABLE.of(members, true);
            assertThat(seats.proposed() % 2).isEqualTo(1);
            assertThat(seats.proposed()).isBetween(seats.least(), seats.most());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ALONE    | 1 | 80  | 40 | 9  | 3 | false | 0 |",
            "ALONE    | 1 | 300 | 40 | 12 | 5 | false | 5 |",
            "ALONE    | 1 | 30  | 12 | 0  | 3 | false | 1 |",
            "ALONE    | 2 | 80  | 40 | 9  | 3 | false | 0 | 工会法第十一条",
            "REGIONAL | 1 | 80  | 40 | 9  | 3 | false | 0 | 工会法第十一条",
            "REGIONAL | 3 | 30  | 12 | 2  | 3 | false | 0 |",
            "INDUSTRY | 2 | 80  | 0  | 0  | 3 | false | 0 | 工会法第十一条",
            "ALONE    | 1 | 30  | 31 | 0  | 3 | false | 0 | 工会法第十一条",
            "ALONE    | 1 | 80  | 40 | 41 | 3 | false | 0 | 工会法第十一条",
            "ALONE    | 1 | 80  | 40 | 9  | 2 | false | 0 | 建会工作规范",
            "ALONE    | 1 | 80  | 40 | 9  | 6 | false | 0 | 建会工作规范",
            "ALONE    | 1 | 80  | 40 | 9  | 3 | true  | 0 | 工会法第十条",
            "ALONE    | 1 | 80  | 40 | 9  | 3 | false | 1 | 工会基层组织选举工作条例",
            "ALONE    | 1 | 80  | 40 | 9  | 3 | false | 9 | 工会基层组织选举工作条例"})
    void whatStandsInTheWay(Form form, int employers, int workers, int members, int women, int group, boolean relatives,
            int committee, String barredBy) {
        List<Finding> barred = look(form, employers, workers, members, women, group, relatives, committee).stream()
                .filter(Finding::barred).toList();
        if (barredBy == null) {
            assertThat(barred).isEmpty();
        } else {
            assertThat(barred).extracting(Finding::basis).containsExactly(barredBy);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "300 | 40 | 10 | 0 | 应同时建立女职工委员会",
            "300 | 40 | 9  | 0 | 设女职工委员",
            "200 | 40 | 9  | 0 | 可以设专职工会主席",
            "80  | 24 | 9  | 0 | 选举组织员一人",
            "80  | 40 | 9  | 4 | 建议设单数",
            "80  | 40 | 9  | 0 | 建议 3 人",
            "80  | 40 | 9  | 0 | 每届任期 3 年或 5 年"})
    void whatIsSaid(int workers, int members, int women, int committee, String said) {
        assertThat(look(Form.ALONE, 1, workers, members, women, 3, false, committee)).extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains(said));
    }

    @Test
    void aFullTimeChairIsNotSpokenOfBelowTheNumber() {
        assertThat(look(Form.ALONE, 1, 199, 40, 0, 3, false, 0)).extracting(Finding::sentence)
                .noneMatch(sentence -> sentence.contains("专职"));
    }

    private static List<Finding> look(Form form, int employers, int workers, int members, int women, int group, boolean relatives,
            int committee) {
        return Conditions.of(new Plan(form, employers, workers, members, women, group, relatives, true, committee), FIGURES);
    }
}
