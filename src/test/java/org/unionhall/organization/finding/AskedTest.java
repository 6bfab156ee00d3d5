package org.unionhall.organization.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type when they look for their union. */
class AskedTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            宏达机械厂,                 false, false, 宏达机械厂,             宏达机械
            宏达机械厂工会委员会,       false, false, 宏达机械厂,             宏达机械
            太原宏达机械有限责任公司,   false, false, 太原宏达机械有限责任公司, 太原宏达机械
            宏达股份有限公司,           false, false, 宏达股份有限公司,       宏达
            工会,                       false, true,  工会,                   -
            总工会,                     false, true,  总,                     -
            有限公司,                   false, true,  有限公司,               -
            厂,                         false, true,  厂,                     -
            91140105MA0000000X,         true,  false, 91140105MA0000000X,     -
            91140105ma00 00000x,        true,  false, 91140105ma00 00000x,    -
            ９１１４０１０５ＭＡ０００００００Ｘ, true, false, 91140105MA0000000X, -
            """)
    void isRead(String typed, boolean code, boolean vague, String name, String looser) {
        Asked asked = Asked.of(typed);
        assertThat(asked.code()).isEqualTo(code);
        assertThat(asked.vague()).isEqualTo(vague);
        assertThat(asked.name()).isEqualTo(name);
        assertThat(asked.looser() == null ? null : asked.looser().text()).isEqualTo(looser);
        assertThat(!code || asked.creditCode().equals("91140105MA0000000X")).isTrue();
    }

    @Test
    void theWayToTheListOfNamesKeepsWhatWasTyped() {
        assertThat(new NoUnion("宏达&机械?", "", 25).joining())
                .isEqualTo("/hall/apply/join?employer=%E5%AE%8F%E8%BE%BE%26%E6%9C%BA%E6%A2%B0%3F");
        assertThat(new NoUnion("", "91140105MA0000000X", 25).joining())
                .isEqualTo("/hall/apply/join?creditCode=91140105MA0000000X");
        assertThat(new NoUnion("", "", 25).joining()).isEqualTo("/hall/apply/join");
    }

    @ParameterizedTest
    @CsvSource({"3, 10 米", "424, 420 米", "996, 1000 米", "1000, 1.0 公里", "3249, 3.2 公里"})
    void distancesAreRead(int metres, String shown) {
        assertThat(new NearUnion(null, metres).shown()).isEqualTo(shown);
    }

    /** A degree is 111.2 km north, and 88 km east in Taiyuan. */
    @ParameterizedTest
    @CsvSource({"112.55, 37.86, 112.55, 37.87, 1112", "112.55, 37.86, 112.56, 37.86, 878", "112.55, 37.86, 112.55, 37.86, 0"})
    void distancesAreMeasured(double lon, double lat, double otherLon, double otherLat, int metres) {
        assertThat(Nearby.metres(lon, lat, otherLon, otherLat)).isEqualTo(metres);
    }
}
