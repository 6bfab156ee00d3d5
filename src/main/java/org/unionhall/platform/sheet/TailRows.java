package org.unionhall.platform.sheet;

import java.util.regex.Pattern;

/** Tells data from the other rows people put below a header: blanks, totals, notes, the header again. */
final class TailRows {

    private static final Pattern TOTAL = Pattern.compile("(本页|本单位)?(合计|总计|小计|共计|累计|总合计).{0,12}");
    private static final Pattern NOTE = Pattern.compile(
            "(填表|填报|填写|录入)?(说明|须知|要求)[:：]?.*|备?注\\s*[:：\\d].*|备注|[*※].{4,}"
                    + "|(填表|制表|填报|审核|经办|复核|审批|联系|负责|单位负责|部门负责|工会主席|工会负责)(人|单位|日期|时间|电话)?[:：(（签].*"
                    + "|(填表|制表|填报|审核)(日期|时间|单位)[:：].*|(示例|样例|例如|例)[:：]?.{0,10}");
    private static final int FEW = 4;

    private final HeaderFinder finder;

    TailRows(HeaderFinder finder) {
        this.finder = finder;
    }

    RowKind kind(Header header, SheetRow row) {
        int filled = 0;
        var first = "";
        for (var cell : row.cells()) {
            if (!cell.isBlank()) {
                first = filled++ == 0 ? Cells.clean(cell) : first;
            }
        }
        if (filled == 0) {
            return RowKind.BLANK;
        }
        if (TOTAL.matcher(first.replace(" ", "")).matches()) {
            return RowKind.TOTAL;
        }
        if (isNote(first, filled)) {
            return RowKind.NOTE;
        }
        return isHeader(header, row) ? RowKind.HEADER : RowKind.DATA;
    }

    private static boolean isNote(String first, int filled) {
        var example = first.startsWith("示例") || first.startsWith("样例") || first.equals("例");
        return (filled <= FEW || example) && NOTE.matcher(first).matches();
    }

    /**
     * At least two cells, and most of those in known columns, repeat the title of their own column. A row that does not
     * in its first three is looked at no further: this is asked of every row of a million.
     */
    private boolean isHeader(Header header, SheetRow row) {
        int same = 0;
        int known = 0;
        for (var entry : header.mapped().entrySet()) {
            var cell = row.cell(entry.getKey());
            if (!cell.isBlank()) {
                known++;
                same += !startsWithDigit(cell) && entry.getValue().equals(finder.key(cell)) ? 1 : 0;
                if (known == 3 && same == 0) {
                    return false;
                }
            }
        }
        return same >= 2 && same * 2 > known;
    }

    private static boolean startsWithDigit(String cell) {
        return cell.charAt(0) >= '0' && cell.charAt(0) <= '9';
    }
}
