package org.unionhall.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxRowsTest {

    @TempDir
    Path folder;

    @Test
    void readsSharedRichInlineAndFormulaText() throws IOException {
        var rows = read(new RawXlsx()
                .strings("<sst><si><t>张&amp;三</t></si><si><r><t xml:space=\"preserve\">李 </t></r><r><t>四</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>LI</t></rPh></si><si><t>a_x000A_b<![CDATA[<c>]]>&#20803;</t></si></sst>")
                .rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c>"
                        + "<c t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>王五</t></is></c>"
                        + "<c r=\"C5\" t=\"str\"><f>A1&amp;\"x\"</f><v>乘</v></c><c r=\"D5\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"E5\" t=\"e\"><v>#N/A</v></c><c r=\"F5\"><f>1+1</f><v>2</v></c></row>"));
        assertThat(rows).containsExactly("1[张&三, , 李 四, a\nb<c>元]", "5[, 王五, 乘, TRUE, #N/A, 2]");
    }

    @Test
    void blankStyledRowsAreCountedAndLeftOut() throws IOException {
        var rows = read(new RawXlsx().rows("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row><row/><row r=\"7\"><c><v>1</v></c></row>"
                + "<row><c t=\"inlineStr\"><is><t> </t></is></c></row><row><c><v>2</v></c></row>"));
        assertThat(rows).containsExactly("7[1]", "9[2]");
    }

    @Test
    void prefixesHiddenAndEmptySheetsAreNoHindrance() throws IOException {
        var rows = read(new RawXlsx()
                .workbook("<?xml version=\"1.0\"?><!-- a > b --><x:workbook xmlns:x=\"m\"><x:sheets>"
                        + "<x:sheet name=\"藏\" r:id=\"r9\" state=\"hidden\"/><x:sheet name=\"空\" r:id=\"r1\"/>"
                        + "<x:sheet name=\"名册\" r:id='r2' state=\"visible\"/></x:sheets></x:workbook>")
                .rows("<row r=\"1\"/>")
                .with("xl/worksheets/sheet2.xml", "\uFEFF<x:worksheet><x:sheetData><x:row r=\"2\"><x:c r=\"AA2\" t=\"str\">"
                        + "<x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>"));
        assertThat(rows).hasSize(1).first().asString().startsWith("2[, ").endsWith(", 甲]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "14 | General | 45292 | 2024-01-01",
        "22 | General | 45292.5 | 2024-01-01 12:00:00",
        "31 | General | 32874 | 1990-01-01",
        "57 | General | 60 | 1900-02-28",
        "0 | General | 45292 | 45292",
        "0 | General | 45292.0 | 45292",
        "0 | General | 1.40105199001011E+17 | 140105199001011000",
        "0 | General | 1.38E10 | 13800000000",
        "0 | General | 0.30000000000000004 | 0.3",
        "0 | General | 1E400 | 1E400",
        "0 | General | 1E-999999999 | 1E-999999999",
        "0 | General | -5 | -5",
        "0 | General | abc | abc",
        "9 | General | 0.125 | 0.125",
        "200 | yyyy\"年\"m\"月\"d\"日\" | 45292 | 2024-01-01",
        "200 | [$-804]yyyy-mm;@ | 45292 | 2024-01-01",
        "200 | [Red]#,##0.00 | 45292 | 45292",
        "200 | 0.00\"days\" | 45292 | 45292",
        "200 | h:mm:ss | 0.5 | 12:00:00",
        "200 | 000000 | 123 | 000123",
        "200 | yyyy-mm-dd | 99999999 | 99999999",
        "200 | yyyy-mm-dd | -1 | -1"})
    void numbersComeOutAsTheirStyleShows(int id, String code, String stored, String text) throws IOException {
        var formats = id == 200 ? "<numFmts><numFmt numFmtId=\"200\" formatCode=\"" + code.replace("\"", "&quot;")
                + "\"/></numFmts>" : "";
        var rows = read(new RawXlsx()
                .styles("<styleSheet>" + formats + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" + id + "\"/></cellXfs></styleSheet>")
                .rows("<row><c s=\"1\"><v>" + stored + "</v></c></row>"));
        assertThat(rows).containsExactly("1[" + text + "]");
    }

    @Test
    void cellsMergedDownwardsHaveTheirTextInEveryRow() throws IOException {
        var rows = read(new RawXlsx().with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>厂</v></c><c r=\"B1\" t=\"str\"><v>甲</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\" t=\"str\"><v>乙</v></c></row><row r=\"3\"><c r=\"A3\"/></row>"
                + "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>丙</v></c></row><row r=\"5\"><c r=\"B5\" t=\"str\"><v>丁</v></c></row>"
                + "</sheetData><mergeCells><mergeCell ref=\"A1:A4\"/><mergeCell ref=\"B5:D5\"/><mergeCell ref=\"x\"/></mergeCells>"
                + "</worksheet>"));
        assertThat(rows).containsExactly("1[厂, 甲]", "2[厂, 乙]", "4[厂, 丙]", "5[, 丁]");
    }

    @Test
    void booksSince1904CountFromThere() throws IOException {
        var rows = read(new RawXlsx()
                .workbook("<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"一\" r:id=\"r1\"/></sheets></workbook>")
                .styles("<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .rows("<row><c><v>43830</v></c></row>"));
        assertThat(rows).containsExactly("1[2024-01-01]");
    }

    @Test
    void manySharedTextsComeBackInAnyOrder() throws IOException {
        var strings = new StringBuilder("<sst>");
        var cells = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            strings.append("<si><t>文").append(i).append("</t></si>");
            cells.append("<row><c t=\"s\"><v>").append(i * 7919 % 10_000).append("</v></c></row>");
        }
        var rows = read(new RawXlsx().strings(strings + "</sst>").rows(cells.toString()));
        assertThat(rows).hasSize(10_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).isEqualTo(i + 1 + "[文" + i * 7919 % 10_000 + "]");
        }
    }

    private List<String> read(RawXlsx raw) throws IOException {
        var rows = new ArrayList<String>();
        try (var reader = SheetReader.open(raw.write(folder.resolve("raw.xlsx")), "raw.xlsx")) {
            reader.forEach(row -> rows.add(row.number() + row.cells().toString()));
        }
        return rows;
    }
}
