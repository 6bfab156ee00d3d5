package org.unionhall.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.organization.CreditCode.Flaw;

class CreditCodeTest {

    @ParameterizedTest
    @CsvSource({"81440000742971228Y, true, true, 440000", "11440000006939561H, false, false, 440000",
        "' ８１440000-742971228y ', true, true, 440000"})
    void readsCodesInUse(String text, boolean union, boolean base, String region) {
        var code = CreditCode.parse(text).code();
        assertThat(code.isUnion()).isEqualTo(union);
        assertThat(code.isBaseUnion()).isEqualTo(base);
        assertThat(code.region()).isEqualTo(region);
        assertThat(code.text()).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({"'', MISSING", ", MISSING", "8.144E+17, DAMAGED", "81440000742971228, LENGTH", "81440000742971228YY, LENGTH",
        "8144000074297122OY, CHARACTERS", "81440000742971228I, CHARACTERS", "无统一代码, CHARACTERS",
        "81440000742971228X, CHECKSUM", "81440000742971282Y, CHECKSUM"})
    void saysWhatIsWrong(String text, Flaw flaw) {
        var parsed = CreditCode.parse(text);
        assertThat(parsed.flaw()).isEqualTo(flaw);
        assertThat(parsed.sentence()).endsWith("。").doesNotContain("%s");
    }

    @Test
    void theRightCheckCharacterIsNamed() {
        assertThat(CreditCode.parse("81440000742971228X").expectedCheck()).isEqualTo("Y");
    }

    @Property
    void generatedCodesAreValid(@ForAll @IntRange(max = 99_999_999) int number) {
        var code = CreditCode.generate("81140105", number);
        assertThat(CreditCode.parse(code.text()).code()).isEqualTo(code);
        assertThat(code.isBaseUnion()).isTrue();
        assertThat(code.region()).isEqualTo("140105");
    }

    @Test
    void theBodyOfAGeneratedCodeIsValidToo() {
        assertThat(CreditCode.generate("81440000", 74297122).text()).isEqualTo("81440000742971228Y");
    }

    @Test
    void generatedCodesDiffer() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 3_000; i++) {
            assertThat(seen.add(CreditCode.generate("81140105", i).text())).isTrue();
        }
    }

    @Property
    void neverThrows(@ForAll String text) {
        var parsed = CreditCode.parse(text);
        assertThat(parsed.ok()).isEqualTo(parsed.code() != null);
    }
}
