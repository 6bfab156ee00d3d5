package org.unionhall.platform.sheet;

import java.util.ArrayList;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The look of written sheets: title, note, a shaded header that stays in view, text columns, drop-down lists. */
final class SheetLook {

    private static final String SHADE = "E8EDF5";

    private SheetLook() {
    }

    /** Writes everything above the data and returns the first data row, counted from 0. */
    static int begin(Worksheet sheet, Layout layout) {
        int last = layout.fields().size() - 1;
        int row = 0;
        for (int col = 0; col <= last; col++) {
            var field = layout.fields().get(col);
            sheet.width(col, field.width());
            if (field.kind() == Field.Kind.TEXT) {
                sheet.style(col).format("@").set();
            } else if (field.kind() == Field.Kind.DATE) {
                sheet.style(col).format("yyyy-mm-dd").set();
            }
        }
        if (!layout.title().isEmpty()) {
            across(sheet, row, last, layout.title());
            sheet.style(row, 0).bold().fontSize(16).horizontalAlignment("center").set();
            row++;
        }
        if (!layout.note().isEmpty()) {
            across(sheet, row, last, layout.note());
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            sheet.rowHeight(row, 15.0 * layout.note().lines().count() + 3);
            row++;
        }
        for (int col = 0; col <= last; col++) {
            sheet.inlineString(row, col, layout.fields().get(col).title());
            sheet.style(row, col).bold().fillColor(SHADE).horizontalAlignment("center").wrapText(true).set();
        }
        sheet.freezePane(0, row + 1);
        return row + 1;
    }

    /** Drop-down lists over the rows; the choices stand in a hidden sheet, as a list in the cell holds 255 characters. */
    static void choices(Workbook book, Worksheet sheet, Layout layout, int from, int to) {
        var with = new ArrayList<Integer>();
        for (int col = 0; col < layout.fields().size(); col++) {
            if (!layout.fields().get(col).choices().isEmpty()) {
                with.add(col);
            }
        }
        if (with.isEmpty()) {
            return;
        }
        var lists = book.newWorksheet("选项");
        lists.setVisibilityState(VisibilityState.HIDDEN);
        for (int i = 0; i < with.size(); i++) {
            var choices = layout.fields().get(with.get(i)).choices();
            for (int row = 0; row < choices.size(); row++) {
                lists.inlineString(row, i, choices.get(row));
            }
            sheet.range(from, with.get(i), to, with.get(i))
                    .validateWithList(lists.range(0, i, choices.size() - 1, i))
                    .allowBlank(true).showErrorMessage(true).errorStyle(DataValidationErrorStyle.STOP).errorTitle("请从列表中选")
                    .error("这一列只能从下拉列表中选一个。").showDropdown(true);
        }
    }

    private static void across(Worksheet sheet, int row, int last, String text) {
        sheet.inlineString(row, 0, text);
        if (last > 0) {
            sheet.range(row, 0, row, last).merge();
        }
    }

    /** Without the characters that XML cannot hold, and no longer than a cell may be. */
    static String writable(String text) {
        var clean = text.codePoints().allMatch(SheetLook::isXml) ? text : text.codePoints().filter(SheetLook::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return clean.length() <= SheetLimits.CELL_CHARS ? clean : clean.substring(0, SheetLimits.CELL_CHARS);
    }

    private static boolean isXml(int c) {
        return c >= ' ' && c < 0xD800 || c == '\n' || c == '\t' || c == '\r' || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }
}
