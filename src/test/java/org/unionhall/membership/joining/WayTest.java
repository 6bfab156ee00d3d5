package org.unionhall.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.access.Area;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.Refusal;

/** W1: the four branches of joining, as far as they can be told before anybody looks. */
class WayTest {

    private static final String CODE = "911401050000000012";

    @ParameterizedTest(name = "chosen {0}, employer''s union {1}, county {2}, flexible {3}, employer {4} code {5} -> {6}")
    @CsvSource({
            // chosen, employed, place, flexible, employer, code, answer
            "BASE,    ,       ,       false, 宏达, ,     BASE review",
            "BASE,    OTHER,  ,       false, 宏达, CODE, BASE review",
            "BASE,    ,       ,       true,  ,     ,     BASE review",
            "HOLDING, ,       ,       true,  ,     ,     HOLDING review",
            ",        OTHER,  ,       false, 宏达, CODE, OTHER review",
            "TOWN,    OTHER,  ,       false, 宏达, ,     OTHER review",
            ",        OTHER,  COUNTY, true,  宏达, CODE, OTHER review",
            "TOWN,    ,       ,       false, 宏达, CODE, TOWN waiting",
            ",        ,       COUNTY, false, 宏达, CODE, COUNTY waiting",
            "TOWN,    ,       ,       false, 宏达, ,     EMPLOYER_CODE_NEEDED",
            ",        ,       ,       false, 宏达, CODE, UNIT_MISSING",
            ",        ,       ,       true,  ,     ,     UNIT_MISSING",
            "TOWN,    ,       ,       true,  ,     ,     HOLDING review",
            "TOWN,    ,       ,       true,  宏达, CODE, HOLDING review",
            "TOWN,    ,       ,       false, ,     ,     HOLDING review",
            ",        ,       COUNTY, true,  宏达, CODE, HOLDING review",
            "DESERT,  ,       ,       true,  ,     ,     HOLDING_NONE"})
    void branches(String chosen, String employed, String place, boolean flexible, String employer, String code, String answer) {
        var asked = new Way.Case(unit(chosen), unit(employed), unit(place), flexible, employer == null ? "" : employer,
                code == null ? "" : CODE);
        if (answer.contains(" ")) {
            Way way = Way.of(asked, WayTest::holding);
            assertThat(way.unit().code() + (way.waiting() ? " waiting" : " review")).isEqualTo(answer);
        } else {
            assertThatThrownBy(() -> Way.of(asked, WayTest::holding)).isInstanceOf(Refusal.class)
                    .extracting(refused -> ((Refusal) refused).code()).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"employed,'',false", "courier,'G2,N3',true", "lorry,'G1,N1',true", "ride,N2,true", "delivery,'G6,N4',true", "guard,G8,false",
            "other,N9,true", "free,'',true"})
    void occupationsTellGroups(String answer, String tags, boolean flexible) {
        assertThat(String.join(",", Occupation.of(answer).tags())).isEqualTo(tags);
        assertThat(Occupation.of(answer).flexible()).isEqualTo(flexible);
        if (!tags.isEmpty()) {
            assertThat(Occupation.answer(List.of(tags.split(",")))).isEqualTo(answer);
        }
    }

    private static Optional<Unit> holding(Unit upper) {
        return upper.code().equals("DESERT") ? Optional.empty() : Optional.of(unit("HOLDING"));
    }

    private static Unit unit(String code) {
        boolean base = code != null && List.of("BASE", "OTHER", "HOLDING").contains(code);
        return code == null ? null : new Unit(1, code, code, null, base ? "SINGLE_BASE" : "FEDERATION", "", "BASE", "", base, null, null,
                new Area(1, 1), List.of(1L), true, LocalDate.EPOCH);
    }
}
