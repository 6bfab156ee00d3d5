package org.unionhall.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.platform.refusal.Refusal;

class HeaderFinderTest {

    private static final HeaderFinder FINDER = HeaderFinder.of(List.of(
            Column.required("name", "姓名", "会员姓名", "职工姓名"),
            Column.optional("sex", "性别"),
            Column.required("id", "证件号码", "身份证号", "身份证号码", "身份证"),
            Column.optional("idType", "有效证件类别", "证件类型"),
            Column.optional("phone", "移动电话", "手机", "手机号", "联系电话"),
            Column.optional("household", "户籍类型"),
            Column.optional("householdPlace", "户籍所在地")));

    @TempDir
    Path folder;

    @Test
    void nationalSheet() throws IOException {
        var file = SampleSheets.national(folder.resolve("n.xlsx"), List.of(List.of(1, "张三", "男"), List.of(2, "李四", "女")));
        try (var reader = SheetReader.open(file, "n.xlsx")) {
            var header = FINDER.in(reader);
            assertThat(header.rowNumber()).isEqualTo(4);
            assertThat(header.missing()).isEmpty();
            assertThat(header.column("name")).isEqualTo(1);
            assertThat(header.column("id")).isEqualTo(7);
            assertThat(header.column("householdPlace")).isEqualTo(12);
            assertThat(header.unmapped()).extracting(Header.Unmapped::text).contains("序号", "学历").doesNotContain("姓名*");
            var kinds = new ArrayList<RowKind>();
            reader.forEach(row -> {
                if (row.number() > header.rowNumber()) {
                    kinds.add(FINDER.kind(header, row));
                }
            });
            assertThat(kinds).containsExactly(RowKind.DATA, RowKind.DATA, RowKind.NOTE);
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"姓名|身份证号", "姓 名 | 身份证号（必填）", "＊姓名 | *身份证号码(18位)", "'姓\n名' | 身份证号码：", "【姓名】|必填-身份证",
        "会员姓名（与身份证一致） | 身份证号\u00A0", "职工姓名(必填) | ★证件号码"}, delimiter = '|')
    void headerTextsAreRead(String name, String id) {
        var header = FINDER.find(rows(List.of("标题"), List.of(name, id, "工资"))).orElseThrow();
        assertThat(header.rowNumber()).isEqualTo(2);
        assertThat(header.mapped()).isEqualTo(Map.of(0, "name", 1, "id"));
        assertThat(header.unmapped()).containsExactly(new Header.Unmapped(2, "工资"));
    }

    @Test
    void twoRowsOneAboveTheOther() {
        var header = FINDER.find(rows(List.of("某某工会会员名册"),
                List.of("序号", "姓名", "性别", "证件", "", "户籍", "", "手机"),
                List.of("", "", "", "有效证件类别", "证件号码", "类型", "所在地", ""),
                List.of("1", "张三", "男", "身份证", "x", "农业", "太原", "138"))).orElseThrow();
        assertThat(header.rowNumber()).isEqualTo(3);
        assertThat(header.mapped()).isEqualTo(Map.of(1, "name", 2, "sex", 3, "idType", 4, "id", 5, "household",
                6, "householdPlace", 7, "phone"));
    }

    @Test
    void groupTitlesAboveAreNoColumns() {
        var header = FINDER.find(rows(List.of("基本信息", "", "联系方式"), List.of("姓名", "性别", "手机号"),
                List.of("手机", "男", "13800000000"))).orElseThrow();
        assertThat(header.rowNumber()).isEqualTo(2);
        assertThat(header.mapped()).hasSize(3);
        assertThat(header.missing()).containsExactly("id");
    }

    @Test
    void aColumnNamedTwiceIsTakenOnceAndOursAreNotAsked() {
        var header = FINDER.find(rows(List.of("姓名", "手机", "联系电话", "状态", "原因"))).orElseThrow();
        assertThat(header.mapped()).isEqualTo(Map.of(0, "name", 1, "phone"));
        assertThat(header.unmapped()).containsExactly(new Header.Unmapped(2, "联系电话"));
    }

    @Test
    void theClerkSaysWhatAColumnIs() {
        var rows = rows(List.of("姓名", "号码", "手机"));
        var header = FINDER.at(rows, 1).orElseThrow();
        var mapped = FINDER.with(header, Map.of(1, "id", 2, ""));
        assertThat(mapped.mapped()).isEqualTo(Map.of(0, "name", 1, "id"));
        assertThat(mapped.unmapped()).isEmpty();
        assertThat(mapped.complete()).isTrue();
        assertThat(FINDER.with(header, Map.of(2, "name")).mapped()).isEqualTo(Map.of(2, "name"));
        assertThat(FINDER.at(rows, 9)).isEmpty();
    }

    @Test
    void noHeaderIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "x,y\n".repeat(31) + "姓名,性别\n");
        try (var reader = SheetReader.open(file, "a.csv")) {
            assertThatThrownBy(() -> FINDER.in(reader)).isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("前 30 行里没有找到表头");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "填表说明：请用文本 | NOTE", "注：此表一式两份 | NOTE", "注1：xx | NOTE", "说明 | NOTE", "备注：无 | NOTE",
        "填表人：张三,审核人：李四 | NOTE", "制表日期：2024年 | NOTE", "示例,张三,男,身份证号,1 | NOTE", "※请勿修改表头 | NOTE",
        "合计,3,人 | TOTAL", "合  计 | TOTAL", "总计：35人 | TOTAL", "小计 | TOTAL", "' , ' | BLANK",
        "姓名,性别,证件号码 | HEADER", "姓名*,性 别,手机号 | HEADER", "注清,男,1 | DATA", "1,张三,男 | DATA", "说明明,男,1,2,3 | DATA",
        "张合计,男,1 | DATA", "填志强,男,1 | DATA", "联系,男,x | DATA"})
    void rowsBelowTheHeader(String cells, RowKind kind) {
        var header = new Header(1, Map.of(0, "name", 1, "sex", 2, "id"), List.of(), List.of());
        assertThat(FINDER.kind(header, new SheetRow(2, List.of(cells.split(","))))).isEqualTo(kind);
    }

    @SafeVarargs
    private static List<SheetRow> rows(List<String>... rows) {
        var numbered = new ArrayList<SheetRow>();
        Arrays.asList(rows).forEach(cells -> numbered.add(new SheetRow(numbered.size() + 1, cells)));
        return numbered;
    }
}
