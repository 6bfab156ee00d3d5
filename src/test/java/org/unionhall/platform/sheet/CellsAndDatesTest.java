package org.unionhall.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsAndDatesTest {

    @ParameterizedTest
    @CsvSource(value = {"'  张三 ',张三", "１３８ＡＢＣｘ,138ABCx", "'张\u00A0\u3000三',张 三", "\u200B张\uFEFF三\u202E,张三",
        "'张\r\n三',张 三", "'''140105',140105", "‘140105,140105", "‘张三,‘张三", "（必填）,(必填)", "阿卜杜拉·买买提,阿卜杜拉·买买提",
        "𠮷㛃,𠮷㛃", "'',''", ","}, ignoreLeadingAndTrailingWhitespace = false)
    void cleans(String text, String clean) {
        assertThat(Cells.clean(text)).isEqualTo(clean == null ? "" : clean);
    }

    @Property(tries = 500)
    void cleaningTwiceChangesNothing(@ForAll String text) {
        var clean = Cells.clean(text);
        assertThat(Cells.clean(clean).replaceFirst("^['‘’`]", "")).isEqualTo(clean.replaceFirst("^['‘’`](?=\\d)", "").replaceFirst("^['‘’`]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990.1.2", "1990年1月2日", "1990-1-2", "1990/1/2", "19900102", "1990-01-02", "1990/01/02",
        "１９９０．１．２", "1990 年 1 月 2 日", " 1990年01月02号 ", "1990-01-02 00:00:00", "1990-01-02T00:00:00", "1990/1/2 12:30",
        "32875", "32875.0", "32875.5", "19900102.0", "1990—1—2", "1990、1、2", "1990.01.02", "'1990-1-2", "1990年1-2"})
    void oneDayWrittenInManyWays(String text) {
        assertThat(Dates.read(text)).contains(LocalDate.of(1990, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990年1月", "199001", "1990-01", "1990/1", "1990年1月份"})
    void aMonthIsItsFirstDay(String text) {
        assertThat(Dates.read(text)).contains(LocalDate.of(1990, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1990-2-30", "19900230", "1990.13.1", "1990年13月", "199013", "0", "80001", "1990", "2024",
        "90.1.2", "长期", "-5", "1990-1-2-3", "1.40105E+17", "140105199001011234", "1900年2月29日", "123456789", "1/2/1990", "无"})
    void whatIsNoDay(String text) {
        assertThat(Dates.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1900-01-01", "59,1900-02-28", "61,1900-03-01", "45292,2024-01-01", "80000,2119-01-11", "45351,2024-02-29"})
    void serialNumbersOfExcel(String text, LocalDate day) {
        assertThat(Dates.read(text)).contains(day);
    }

    @Property
    void everyDayIsReadBack(@ForAll @IntRange(min = -36_500, max = 60_000) int days) {
        var day = LocalDate.ofEpochDay(days);
        assertThat(Dates.read(day.toString())).contains(day);
        assertThat(Dates.read(day.toString().replace("-", ""))).isEqualTo(Optional.of(day));
        assertThat(Dates.read(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")).contains(day);
    }
}
