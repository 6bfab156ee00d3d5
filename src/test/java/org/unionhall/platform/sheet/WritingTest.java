package org.unionhall.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.io.TempDir;
import org.unionhall.platform.sheet.AnnotatedCopy.Note;

class WritingTest {

    private static final List<String> HEADER = List.of("姓名", "证件号码", "入会日期");

    @TempDir
    Path folder;

    @Test
    void aTemplateHasTextColumnsAndDropDownLists() throws IOException {
        var layout = Layout.of("会员名册", List.of(Field.text("姓名*", 12), Field.choice("性别", 8, List.of("男", "女")),
                Field.text("证件号码*", 22), Field.choice("民族", 10, List.of("汉族", "回族")))).titled("导入模板")
                .noted("带 * 的必填。\n证件号码用文本。");
        var file = folder.resolve("t.xlsx");
        try (var out = Files.newOutputStream(file)) {
            SheetWriter.template(out, layout, 1000);
        }
        try (var reader = SheetReader.open(file, "t.xlsx")) {
            assertThat(reader.head(9)).extracting(SheetRow::cells).containsExactly(List.of("导入模板"),
                    List.of("带 * 的必填。\n证件号码用文本。"), List.of("姓名*", "性别", "证件号码*", "民族"));
        }
        var sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<dataValidations count=\"2\">").contains("sqref=\"B4:B1003\"").contains("!$B$1:$B$2")
                .contains("errorStyle=\"stop\"")
                .containsPattern("<col [^>]*style=\"[1-9]");
        assertThat(part(file, "xl/workbook.xml")).contains("state=\"hidden\"");
        assertThat(part(file, "xl/styles.xml")).containsAnyOf("numFmtId=\"49\"", "formatCode=\"@\"");
    }

    @Test
    void textStaysTextWhateverItLooksLike() throws IOException {
        var file = folder.resolve("x.xlsx");
        var nasty = List.of("=HYPERLINK(\"x\")", "+1", "-1", "@A", "001", "_x0041_", "a_xb", "b\rc", " 前后 ", "𠮷㛃", "<&>\"'", "a\u0000\u0001b\uFFFE\uD800c", "x".repeat(40_000));
        try (var out = Files.newOutputStream(file)) {
            var writer = SheetWriter.open(out, Layout.of("一", List.of(Field.text("甲", 10))));
            nasty.forEach(writer::row);
            assertThat(writer.rows()).isEqualTo(nasty.size());
            writer.finish();
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        try (var reader = SheetReader.open(file, "x.xlsx")) {
            reader.next();
            for (var text : nasty) {
                var row = reader.next();
                assertThat(row.numeric(0)).isFalse();
                assertThat(row.cell(0)).isEqualTo(text.startsWith("a\u0000") ? "abc" : text.startsWith("xx")
                        ? "x".repeat(32_767) : text);
            }
        }
    }

    @Test
    void anotherReaderFindsWhatWeWrote() throws IOException {
        var file = folder.resolve("o.xlsx");
        var layout = Layout.of("名册/一", List.of(Field.text("姓名", 10), Field.number("工资", 10), Field.date("入会日期")))
                .titled("标题").noted("说明");
        try (var out = Files.newOutputStream(file)) {
            var writer = SheetWriter.open(out, layout);
            writer.row("𠮷<三>", new BigDecimal("1234.50"), LocalDate.of(2024, 2, 29));
            writer.row(null, 7, LocalDate.of(1890, 1, 1));
            writer.finish();
        }
        try (var book = new ReadableWorkbook(file.toFile())) {
            assertThat(book.getFirstSheet().getName()).isEqualTo("名册 一");
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(2).getCellText(1)).isEqualTo("工资");
            assertThat(rows.get(3).getCellText(0)).isEqualTo("𠮷<三>");
            assertThat(rows.get(3).getCellAsNumber(1)).contains(new BigDecimal("1234.50"));
            assertThat(rows.get(3).getCellAsDate(2)).contains(LocalDate.of(2024, 2, 29).atStartOfDay());
            assertThat(rows.get(4).getCellText(2)).isEqualTo("1890-01-01");
        }
    }

    @Test
    void theUsersWorkbookComesBackWithStateAndReason() throws IOException {
        var original = SampleSheets.national(folder.resolve("n.xlsx"), List.of(List.of(1, "张三", "男", "1990.1.2"),
                List.of(), List.of(2, "李四", 140105199001011234.0, 36)));
        var copy = folder.resolve("copy.xlsx");
        write(AnnotatedCopy.of(original, "名册.v2.xlsx", 4), copy);
        var rows = rows(copy);
        assertThat(rows).hasSize(7);
        assertThat(rows.get(3)).startsWith("4[序号, 姓名*").endsWith("是否农民工, 状态, 原因]");
        assertThat(rows.get(4)).startsWith("5[1, 张三, 男, 1990.1.2, , ").endsWith(", 错误, 第 5 行]");
        assertThat(rows.get(5)).startsWith("7[2, 李四, 1401051990010112").contains(", 36, ").endsWith(", 错误, 第 7 行]");
        assertThat(rows.get(6)).startsWith("8[填表说明");
        var again = folder.resolve("again.xlsx");
        write(AnnotatedCopy.of(copy, "c.xlsx", 4), again);
        assertThat(rows(again)).isEqualTo(rows);
        assertThat(AnnotatedCopy.of(original, "名册.v2.xlsx", 4).name()).isEqualTo("名册.v2-核对结果.xlsx");
    }

    @Test
    void textComesBackAsTextInItsOwnCharacters() throws IOException {
        var original = SampleSheets.gbk(folder.resolve("n.csv"), HEADER,
                List.of(List.of("张三", "1,\"2\"", ""), List.of(), List.of("李四", "=1", "2024-01-01")));
        var copy = folder.resolve("copy.csv");
        write(AnnotatedCopy.of(original, "名册.csv", 1), copy);
        assertThat(Files.readString(copy, Charset.forName("GBK"))).isEqualTo("姓名,证件号码,入会日期,状态,原因\r\n"
                + "张三,\"1,\"\"2\"\"\",,错误,第 2 行\r\n\r\n李四,\"=\"\"=1\"\"\",2024-01-01,错误,第 4 行\r\n");
        assertThat(AnnotatedCopy.of(original, "名册.csv", 1).name()).isEqualTo("名册-核对结果.csv");
    }

    /** A name must not become a formula on the desk of the next clerk, and must come back as the name it was. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "-2+cmd|' /C calc'!A0", "+x", "=HYPERLINK(\"http://a\",\"b\")", "\t=1",
            "-5", "+86 138-0013-8000", "张三", "12"})
    void textCopiesHoldNoFormula(String text) throws IOException {
        var original = SampleSheets.utf8(folder.resolve("f.csv"), HEADER, List.of(List.of("张三", text, "x")));
        var copy = folder.resolve("copy.csv");
        write(AnnotatedCopy.of(original, "名册.csv", 1), copy);
        String cell = Files.readString(copy).split("\r\n")[1].substring("张三,".length());
        assertThat(cell.startsWith("\"=\"\"")).isEqualTo(text.matches("[=@\t].*|[+-].*[A-Za-z].*"));
        var again = folder.resolve("again.csv");
        write(AnnotatedCopy.of(copy, "c.csv", 1), again);
        assertThat(Files.readString(again)).isEqualTo(Files.readString(copy));
        assertThat(rows(copy).get(1)).contains("[张三, " + text + ", x");
    }

    @Test
    void onlyTheNotedRowsWhereThatIsAsked() throws IOException {
        var original = SampleSheets.xls(folder.resolve("n.xls"), HEADER,
                List.of(List.of("张三"), List.of("李四"), List.of("王五")));
        var copy = folder.resolve("bad.xlsx");
        try (var out = Files.newOutputStream(copy)) {
            AnnotatedCopy.of(original, "n.xls", 1).notedRowsOnly()
                    .writeTo(out, row -> row == 3 ? new Note("错误", "缺证件号码") : null);
        }
        assertThat(rows(copy)).containsExactly("1[姓名, 证件号码, 入会日期, 状态, 原因]", "2[李四, , , 错误, 缺证件号码]");
    }

    @Test
    void aMarkedFileKeepsItsMark() throws IOException {
        var original = Files.write(folder.resolve("m.csv"), "\uFEFFa\tb\r\n1\t2".getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        AnnotatedCopy.of(original, "m", 1).writeTo(out, row -> null);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa\tb\t状态\t原因\r\n1\t2\r\n");
    }

    private static void write(AnnotatedCopy annotated, Path copy) throws IOException {
        try (var out = Files.newOutputStream(copy)) {
            annotated.writeTo(out, row -> row < 8 ? new Note("错误", "第 " + row + " 行") : null);
        }
    }

    private static List<String> rows(Path file) {
        var rows = new ArrayList<String>();
        try (var reader = SheetReader.open(file, "x")) {
            reader.forEach(row -> rows.add(row.number() + row.cells().toString()));
        }
        return rows;
    }

    private static String part(Path file, String part) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
