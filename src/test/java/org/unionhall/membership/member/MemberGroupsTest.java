package org.unionhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberGroupsTest {

    @ParameterizedTest
    @CsvSource({"货车司机, G1 N1", "外卖小哥, G6 N4", "护工护理员, G3", "护工、护理员, G3", "网约车司机, N2", "快递员、保安, G2 G8 N3",
        "无, ''", "'', ''"})
    void namesBecomeTagsOfBothLists(String cell, String tags) {
        List<String> expected = tags.isEmpty() ? List.of() : List.of(tags.split(" "));
        assertThat(MemberGroups.read(cell)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"宇航员", "快递员、宇航员", "1"})
    void anUnknownNameGivesNothingAtAll(String cell) {
        assertThat(MemberGroups.read(cell)).isEmpty();
    }
}
