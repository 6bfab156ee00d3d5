package org.unionhall.organization.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet of days as clerks write it, and what is said of one that is wrong. */
class DaySheetTest {

    @TempDir
    private Path folder;

    @Test
    void isReadAsClerksWriteIt() throws IOException {
        DaySheet sheet = read("""
                二〇三三年放假安排,,,
                序号,日期（公历）,休/班,节日,文件
                1,2033年1月1日,放假,元旦,国办发明电〔2032〕9号
                2,2033.1.2,休,,
                3,20330108,补班,元旦,
                合计,3天,,,
                """);
        assertThat(sheet.wrong()).isEmpty();
        assertThat(sheet.days()).containsExactly(
                new SaidDay(LocalDate.of(2033, 1, 1), false, "元旦", "国办发明电〔2032〕9号", false),
                new SaidDay(LocalDate.of(2033, 1, 2), false, "放假", "国办发明电〔2032〕9号", false),
                new SaidDay(LocalDate.of(2033, 1, 8), true, "元旦", "国办发明电〔2032〕9号", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2033-02-30,休息,春节,某通知 | 第 3 行：日期“2033-02-30”看不懂
            2033年2月,休息,春节,某通知  | 第 3 行：日期“2033年2月”看不懂
            ,休息,春节,某通知           | 第 3 行：没有填写日期
            2033-02-03,半天,春节,某通知 | 第 3 行：“半天”看不懂
            2033-02-03,,春节,某通知     | 第 3 行：没有写上班还是休息
            2033-01-01,上班,元旦,某通知 | 第 3 行：与第 2 行是同一天
            """)
    void saysWhatIsWrongAndTakesTheRestForJudgement(String row, String sentence) throws IOException {
        DaySheet sheet = read("日期,上班/休息,名称,依据\n2033-01-01,休息,元旦,某通知\n" + row + "\n2033-01-08,上班,元旦,\n");
        assertThat(sheet.wrong()).singleElement().asString().startsWith(sentence);
    }

    @Test
    void needsABasisAndItsColumns() throws IOException {
        assertThat(read("日期,上班/休息\n2033-01-01,休息\n").wrong()).singleElement().asString().contains("没有填写依据");
        assertThat(read("日期,名称\n2033-01-01,元旦\n").wrong()).singleElement().asString().contains("没有找到“日期”");
        assertThat(read("日期,上班/休息,名称,依据\n").wrong()).containsExactly("表里没有数据行。");
    }

    private DaySheet read(String text) throws IOException {
        return DaySheet.read(Files.writeString(folder.resolve("a.csv"), text), "a.csv");
    }
}
