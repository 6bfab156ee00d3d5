package org.unionhall.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows come out of every format; numbers keep their row, and say that they were numbers. */
class FormatsTest {

    private static final List<String> HEADER = List.of("姓名", "证件号码", "出生日期", "入会日期");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"free", "xls", "gbk", "utf8"})
    void sameTextFromEveryFormat(String format) throws IOException {
        var rows = List.of(
                List.of("张𠮷", "14010519900101123X", LocalDate.of(1990, 1, 1), 45292),
                Arrays.asList(null, null, null, null),
                List.of("阿卜杜拉·买买提", "x", "1990.1.2", ""));
        try (var reader = SheetReader.open(write(format, rows), "名册")) {
            var read = reader.head(10);
            assertThat(read).extracting(SheetRow::number).containsExactly(1, 2, 4);
            assertThat(read.get(0).cells()).isEqualTo(HEADER);
            assertThat(read.get(1).cells()).containsExactly("张𠮷", "14010519900101123X", "1990-01-01", "45292");
            assertThat(read.get(2).cells()).containsExactly("阿卜杜拉·买买提", "x", "1990.1.2");
            assertThat(reader.hasNext()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "xls"})
    void aDamagedNumberIsWhatItIsAndFlagged(String format) throws IOException {
        var rows = List.of(List.of("甲", 140105199001011234.0, 140105900101123L, 0.1 + 0.2));
        try (var reader = SheetReader.open(write(format, rows), "名册")) {
            reader.next();
            var row = reader.next();
            assertThat(row.cell(1)).hasSize(18).startsWith("1401051990010112");
            assertThat(row.damaged(1)).isTrue();
            assertThat(row.cell(2)).isEqualTo("140105900101123");
            assertThat(row.numeric(2)).isTrue();
            assertThat(row.damaged(2)).isFalse();
            assertThat(row.cell(3)).isEqualTo("0.3");
            assertThat(row.numeric(0)).isFalse();
        }
    }

    @Test
    void readsTheFirstVisibleSheetWithContent() throws IOException {
        var file = folder.resolve("a.xls");
        try (var book = new HSSFWorkbook(); var out = Files.newOutputStream(file)) {
            book.createSheet("空");
            book.createSheet("藏").createRow(0).createCell(0).setCellValue("看不见");
            book.setSheetHidden(1, true);
            var sheet = book.createSheet("名册");
            sheet.createRow(2).createCell(1).setCellValue("姓名");
            sheet.getRow(2).createCell(2).setCellFormula("\"甲\"&\"乙\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("后").createRow(0).createCell(0).setCellValue("不读");
            book.write(out);
        }
        try (var reader = SheetReader.open(file, "a.xls")) {
            var row = reader.next();
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cells()).containsExactly("", "姓名", "甲乙");
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.progress()).isGreaterThan(0.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void marksTellTheCharacterSet(String charset) throws IOException {
        var file = folder.resolve("a.csv");
        Files.write(file, "\uFEFF姓名\t性别\r\n张三\t男".getBytes(charset));
        try (var reader = SheetReader.open(file, "a.csv")) {
            assertThat(reader.head(5)).extracting(SheetRow::cells)
                    .containsExactly(List.of("姓名", "性别"), List.of("张三", "男"));
        }
    }

    @Test
    void oneDamagedByteDoesNotTurnUtf8IntoGbk() throws IOException {
        var bytes = "姓名,单位\n".concat("张三,太原市某某工会\n".repeat(50)).getBytes(StandardCharsets.UTF_8);
        var file = Files.write(folder.resolve("a.csv"), Arrays.copyOf(bytes, bytes.length - 2));
        try (var reader = SheetReader.open(file, "a.csv")) {
            assertThat(reader.next().cells()).containsExactly("姓名", "单位");
        }
    }

    @Test
    void textTablesKeepLinesInQuotesAndTextForcedByEquals() throws IOException {
        var file = folder.resolve("a.csv");
        Files.writeString(file, "a;b\r\n\"一\n二\";=\"001\"\r\n\r\n三;\"=\"\"002\"\"\"\r四;五\"六");
        try (var reader = SheetReader.open(file, "a.csv")) {
            assertThat(reader.head(9)).extracting(row -> row.number() + row.cells().toString())
                    .containsExactly("1[a, b]", "2[一\n二, 001]", "4[三, 002]", "5[四, 五\"六]");
        }
    }

    private Path write(String format, List<? extends List<?>> rows) throws IOException {
        var file = folder.resolve(format);
        return switch (format) {
            case "free" -> SampleSheets.free(file, HEADER, rows);
            case "xls" -> SampleSheets.xls(file, HEADER, rows);
            case "gbk" -> SampleSheets.gbk(file, HEADER, rows);
            default -> SampleSheets.utf8(file, HEADER, rows);
        };
    }
}
