package org.unionhall.organization.importing;

import java.time.LocalDate;
import java.util.Map;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.Profile;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.sheet.Dates;

/** Reads single cells of a row: names of kinds and levels as clerks write them, days, numbers, code lists. */
final class CellReading {

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("基层工会", "SINGLE_BASE"),
            Map.entry("独立基层工会", "SINGLE_BASE"), Map.entry("单独建会", "SINGLE_BASE"), Map.entry("联合工会", "JOINT_BASE"),
            Map.entry("工作委员会", "WORK_COMMITTEE"), Map.entry("办事处", "OFFICE"), Map.entry("工会联合会", "REGIONAL_FEDERATION"),
            Map.entry("区域工会联合会", "REGIONAL_FEDERATION"), Map.entry("行业工会联合会", "INDUSTRY_FEDERATION"),
            Map.entry("行业工会", "INDUSTRY_FEDERATION"), Map.entry("分会", "BRANCH"), Map.entry("小组", "GROUP"));
    private static final Map<String, String> LEVELS = Map.ofEntries(Map.entry("省", "PROVINCE"), Map.entry("市", "CITY"),
            Map.entry("地市级", "CITY"), Map.entry("县", "COUNTY"), Map.entry("区县级", "COUNTY"), Map.entry("县区级", "COUNTY"),
            Map.entry("乡镇", "TOWNSHIP"), Map.entry("街道", "TOWNSHIP"), Map.entry("乡镇级", "TOWNSHIP"),
            Map.entry("镇街级", "TOWNSHIP"), Map.entry("村", "VILLAGE"), Map.entry("社区", "VILLAGE"),
            Map.entry("基层工会", "BASE"), Map.entry("企业", "BASE"), Map.entry("单位", "BASE"));
    private static final Map<String, String> FORMS = Map.of("单独组建", "ALONE", "单独", "ALONE", "单独建会", "ALONE",
            "区域联建", "REGIONAL", "区域", "REGIONAL", "联合建会", "REGIONAL", "行业统建", "INDUSTRY", "行业", "INDUSTRY");

    private final Kinds.Table table;

    CellReading(Kinds.Table table) {
        this.table = table;
    }

    String kind(Line line) {
        String text = line.text("kind");
        Kinds.Kind kind = text == null ? null : table.kindNamed(KINDS.getOrDefault(text, text));
        if (text != null && kind == null) {
            line.error("CODE_UNKNOWN", "组织类型“" + text + "”不在代码表里。请选单独基层工会、联合基层工会、分工会等。", "kind");
        }
        return kind == null ? null : kind.code();
    }

    String level(Line line) {
        String text = line.text("level");
        Kinds.Level level = text == null ? null : table.levelNamed(LEVELS.getOrDefault(text, text));
        if (text != null && level == null) {
            line.error("CODE_UNKNOWN", "层级“" + text + "”不在代码表里。请选省级、市级、县级、乡镇街道、村社区、基层、分会或小组。", "level");
        }
        return level == null ? null : level.code();
    }

    LocalDate day(Line line, String column) {
        String text = line.text(column);
        LocalDate day = text == null ? null : Dates.read(text).orElse(null);
        if (text != null && day == null) {
            line.error("DATE_INVALID", TreeSheet.title(column) + "“" + text + "”不是日期。请写成 2026-11-21。", column);
        }
        return day;
    }

    Integer number(Line line, String column) {
        String text = line.text(column);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[,，人年第届]|\\.0+$", "");
        if (!digits.matches("\\d{1,8}")) {
            line.error("NUMBER_INVALID", TreeSheet.title(column) + "“" + text + "”不是整数。", column);
            return null;
        }
        return Integer.valueOf(digits);
    }

    Profile profile(Line line) {
        String form = line.text("form");
        if (form != null && !FORMS.containsKey(form)) {
            line.error("CODE_UNKNOWN", "建会方式“" + form + "”不在代码表里。请选单独组建、区域联建或行业统建。", "form");
        }
        return Profile.of(line.text("shortName"), form == null ? null : FORMS.get(form), null, code(line, "creditCode"),
                line.text("address"), line.text("contact"), phone(line), number(line, "termNo"),
                day(line, "termStart"), number(line, "termYears"));
    }

    /** A masked number, as our own export writes it, says nothing. */
    private static String phone(Line line) {
        return line.cell("contactPhone").contains("*") ? null : line.text("contactPhone");
    }

    /** The employer of the row, or null when it names none. */
    NewEmployer employer(Line line) {
        if (line.text("employer") == null && line.text("employerCode") == null) {
            return null;
        }
        Integer workers = number(line, "workers");
        Integer women = number(line, "women");
        return new NewEmployer(code(line, "employerCode"), line.text("employer"), listed(line, "ownership"),
                listed(line, "industry"), workers == null ? 0 : workers, women == null ? 0 : women, null);
    }

    /** A credit code in its one written form where it is one; else as it stands, for the check to refuse. */
    private static String code(Line line, String column) {
        String text = line.text(column);
        CreditCode.Parsed parsed = text == null ? null : CreditCode.parse(text);
        return parsed != null && parsed.ok() ? parsed.code().text() : text;
    }

    private static String listed(Line line, String column) {
        String text = line.text(column);
        if (text == null) {
            return null;
        }
        CodeList list = CodeList.named(column);
        return list.read(Cells.clean(text)).map(Code::code).orElseGet(() -> {
            line.error("CODE_UNKNOWN", TreeSheet.title(column) + "“" + text + "”不在代码表里。选一个："
                    + String.join("、", list.suggest(text)) + "。", column);
            return null;
        });
    }
}
