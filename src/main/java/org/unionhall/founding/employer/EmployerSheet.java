package org.unionhall.founding.employer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.unionhall.founding.Listed;
import org.unionhall.organization.CreditCode;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.sheet.Column;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Header;
import org.unionhall.platform.sheet.HeaderFinder;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.RowKind;
import org.unionhall.platform.sheet.SheetReader;
import org.unionhall.platform.sheet.SheetRow;

/** A sheet of employers as offices hand it over. Rows that cannot be used are kept aside with their reasons; all others count. */
final class EmployerSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "单位名称", "企业名称", "名称", "纳税人名称", "用人单位", "公司名称"),
            Column.required("creditCode", "统一社会信用代码", "社会信用代码", "信用代码", "纳税人识别号", "代码"),
            Column.required("workers", "职工人数", "职工数", "从业人数", "参保人数", "人数", "用工人数"),
            Column.optional("women", "女职工人数", "其中女", "女职工", "女职工数"),
            Column.optional("ownership", "单位类别", "登记注册类型", "企业类型", "单位性质", "经济类型"),
            Column.optional("industry", "行业", "所属行业", "行业门类", "行业类别"),
            Column.optional("address", "地址", "注册地址", "经营地址", "住所", "单位地址"),
            Column.optional("division", "行政区划代码", "行政区划", "区划代码"),
            Column.optional("unit", "负责的工会", "所在街道", "乡镇街道", "街道乡镇", "所属街道", "负责工会"));
    private static final HeaderFinder HEADERS = HeaderFinder.of(COLUMNS);

    static final Layout LAYOUT = Layout.of("单位名录", List.of(Field.text("单位名称", 32), Field.text("统一社会信用代码", 22),
            Field.number("职工人数", 10), Field.number("女职工人数", 12), Field.text("单位类别", 16), Field.text("行业", 16), Field.text("地址", 36),
            Field.text("行政区划代码", 14), Field.text("负责的工会", 24))).titled("用人单位名录")
            .noted("一行一个单位。“负责的工会”写乡镇、街道总工会的名称或编码，不写就按行政区划代码找。");

    /** A row left out. */
    record Wrong(int row, String sentence, List<String> cells) {
    }

    private final BiFunction<String, String, Long> ground;
    private final List<Listed> employers = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private EmployerSheet(BiFunction<String, String, Long> ground) {
        this.ground = ground;
    }

    /** @param ground finds the union for what stands under 负责的工会 and 行政区划; null where there is none within reach */
    static EmployerSheet read(Path file, String name, BiFunction<String, String, Long> ground) {
        var sheet = new EmployerSheet(ground);
        try (SheetReader reader = SheetReader.open(file, name)) {
            Header header = HEADERS.in(reader);
            if (!header.complete()) {
                sheet.wrong.add(new Wrong(header.rowNumber(), "没有找到“单位名称”“统一社会信用代码”“职工人数”这几列，请照空表的列名填写。", List.of()));
                return sheet;
            }
            reader.forEach(row -> {
                if (row.number() > header.rowNumber() && HEADERS.kind(header, row) == RowKind.DATA) {
                    sheet.take(header, row);
                }
            });
        }
        return sheet;
    }

    List<Listed> employers() {
        return employers;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    private void take(Header header, SheetRow row) {
        var cells = new LinkedHashMap<String, String>();
        header.mapped().forEach((column, key) -> cells.put(key, Cells.clean(row.cell(column))));
        List<String> faults = new ArrayList<>();
        String name = cells.getOrDefault("name", "");
        if (name.isEmpty() || name.length() > 200) {
            faults.add(name.isEmpty() ? "没有填写单位名称。" : "单位名称最多 200 个字。");
        }
        CreditCode.Parsed code = CreditCode.parse(cells.get("creditCode"));
        if (!code.ok()) {
            faults.add(code.sentence());
        } else {
            Integer first = rows.putIfAbsent(code.code().text(), row.number());
            if (first != null) {
                faults.add("与第 " + first + " 行是同一个单位，只留一行。");
            }
        }
        int workers = number("职工人数", cells.get("workers"), faults);
        int women = number("女职工人数", cells.get("women"), faults);
        if (faults.isEmpty() && women > workers) {
            faults.add("女职工 " + women + " 人多于职工 " + workers + " 人。");
        }
        String ownership = code("ownership", "单位类别", cells.get("ownership"), faults);
        String industry = code("industry", "行业", cells.get("industry"), faults);
        Long unit = ground.apply(cells.getOrDefault("unit", ""), cells.getOrDefault("division", ""));
        if (unit == null) {
            faults.add("没有找到负责的工会“" + cells.getOrDefault("unit", cells.getOrDefault("division", "")) + "”，或它不在您的管辖范围内。");
        }
        if (faults.isEmpty()) {
            employers.add(new Listed(code.code().text(), name, ownership, industry, workers, women, blank(cells.get("address")),
                    blank(cells.get("division")), unit));
        } else {
            wrong.add(new Wrong(row.number(), String.join("", faults), COLUMNS.stream().map(column -> cells.getOrDefault(column.key(), "")).toList()));
        }
    }

    private static int number(String label, String text, List<String> faults) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        String digits = text.replaceAll("人$", "").replaceAll("\\.0+$", "").replace(",", "");
        if (!digits.matches("\\d{1,7}")) {
            faults.add(label + "“" + text + "”不是整数。");
            return 0;
        }
        return Integer.parseInt(digits);
    }

    private static String code(String list, String label, String text, List<String> faults) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        CodeList codes = CodeList.named(list);
        Optional<Code> read = codes.read(text);
        if (read.isEmpty()) {
            faults.add(label + "“" + text + "”看不懂，可以写“" + String.join("”“", codes.suggest(text)) + "”。");
        }
        return read.map(Code::code).orElse(null);
    }

    private static String blank(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
