package org.unionhall.organization.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.sheet.Column;
import org.unionhall.platform.sheet.Dates;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Header;
import org.unionhall.platform.sheet.HeaderFinder;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.RowKind;
import org.unionhall.platform.sheet.SheetReader;
import org.unionhall.platform.sheet.SheetRow;

/**
 * A sheet of holidays and make-up days: 日期, 上班/休息, 名称, 依据. What is wrong is told row by row, and then nothing is
 * taken. An empty basis is that of the row above.
 */
final class DaySheet {

    private static final int MOST = 1_000;
    private static final int LONGEST_TEXT = 200;
    private static final String WHOLE_MONTH = "\\d{4}\\s?[-/年]\\s?\\d{1,2}\\s?月?份?|\\d{6}";
    private static final Set<String> WORKED = Set.of("班", "上班", "工作", "工作日", "调休上班", "补班", "调班", "上班日", "是");
    private static final Set<String> RESTED = Set.of("休", "休息", "放假", "假", "休假", "节假日", "休息日", "假日", "法定节假日", "否");
    private static final List<Column> COLUMNS = List.of(
            Column.required("day", "日期", "年月日", "放假日期", "调休日期", "公历日期"),
            Column.required("word", "上班/休息", "上班或休息", "休息/上班", "休/班", "班/休", "是否上班", "安排", "类型", "性质"),
            Column.optional("name", "名称", "节日", "节假日", "节日名称", "节假日名称", "假期", "说明"),
            Column.optional("basis", "依据", "文件", "文号", "通知", "文件依据"));
    private static final HeaderFinder HEADERS = HeaderFinder.of(COLUMNS);

    static final Layout LAYOUT = Layout.of("工作日历", List.of(Field.date("日期"),
                    Field.choice("上班/休息", 12, List.of("休息", "上班")), Field.text("名称", 16), Field.text("依据", 50)))
            .titled("节假日和调休上班日").noted("""
                    一行一天，照国务院办公厅当年的通知填写：放假的每一天写“休息”，周末调休上班的写“上班”。
                    没有写的日子，周一至周五上班，周六、周日休息。""");

    private final List<SaidDay> days = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<LocalDate, Integer> rows = new HashMap<>();
    private String lastBasis = "";

    private DaySheet() {
    }

    /** Reads the whole file; refuses what is no table. */
    static DaySheet read(Path file, String name) {
        var sheet = new DaySheet();
        try (SheetReader reader = SheetReader.open(file, name)) {
            Header header = HEADERS.in(reader);
            if (!header.complete()) {
                sheet.wrong.add("没有找到“日期”和“上班/休息”这两列。请照空表的列名填写。");
                return sheet;
            }
            reader.forEach(row -> {
                if (row.number() > header.rowNumber() && HEADERS.kind(header, row) == RowKind.DATA) {
                    sheet.take(header, row);
                }
            });
        }
        if (sheet.days.isEmpty() && sheet.wrong.isEmpty()) {
            sheet.wrong.add("表里没有数据行。");
        } else if (sheet.days.size() > MOST) {
            sheet.wrong.add("一次最多导入 " + MOST + " 天。请按年份分成几个文件。");
        }
        return sheet;
    }

    List<SaidDay> days() {
        return days;
    }

    /** One sentence for each thing that is wrong, in the order of the rows. */
    List<String> wrong() {
        return wrong;
    }

    private void take(Header header, SheetRow row) {
        var cells = new LinkedHashMap<String, String>();
        header.mapped().forEach((column, key) -> cells.put(key, Cells.clean(row.cell(column))));
        int before = wrong.size();
        LocalDate day = day(row.number(), cells.getOrDefault("day", ""));
        Boolean working = working(row.number(), cells.getOrDefault("word", ""));
        String basis = cells.getOrDefault("basis", "");
        lastBasis = basis.isEmpty() ? lastBasis : basis;
        if (lastBasis.isEmpty()) {
            say(row.number(), "没有填写依据。请写明国务院通知的名称和文号。");
        }
        String name = cells.getOrDefault("name", "");
        if (name.length() > LONGEST_TEXT || lastBasis.length() > LONGEST_TEXT) {
            say(row.number(), "名称和依据最多 " + LONGEST_TEXT + " 个字。");
        }
        if (wrong.size() == before) {
            days.add(new SaidDay(day, working, name.isEmpty() ? working ? "调休上班" : "放假" : name, lastBasis, false));
        }
    }

    private LocalDate day(int row, String text) {
        Optional<LocalDate> day = text.matches(WHOLE_MONTH) ? Optional.empty() : Dates.read(text);
        if (day.isEmpty() || !CalendarYear.known(day.get().getYear())) {
            say(row, text.isEmpty() ? "没有填写日期。" : "日期“" + text + "”看不懂或没有这一天。请写成 2027-01-01。");
            return null;
        }
        Integer first = rows.putIfAbsent(day.get(), row);
        if (first != null) {
            say(row, "与第 " + first + " 行是同一天。两行只能留一行。");
        }
        return day.get();
    }

    private Boolean working(int row, String text) {
        if (WORKED.contains(text)) {
            return true;
        }
        if (!RESTED.contains(text)) {
            say(row, text.isEmpty() ? "没有写上班还是休息。" : "“" + text + "”看不懂。请填“上班”或“休息”。");
        }
        return false;
    }

    private void say(int row, String sentence) {
        wrong.add("第 " + row + " 行：" + sentence);
    }
}
