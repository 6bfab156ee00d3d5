package org.unionhall.membership.importing;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;

/** The empty roster to fill in: the national twenty columns, with drop-down lists and a filling note. */
final class RosterTemplate {

    static final String FILE = "工会会员花名册.xlsx";

    private static final int ROWS = 5_000;
    private static final Set<RosterColumn> DAYS = EnumSet.of(RosterColumn.BIRTH, RosterColumn.CHANGE_ON);
    private static final Set<RosterColumn> WIDE = EnumSet.of(RosterColumn.NUMBER, RosterColumn.HOUSEHOLD_PLACE,
            RosterColumn.EMPLOYER, RosterColumn.NATIVE_PLACE, RosterColumn.UNIT);
    private static final String NOTE = """
            填表说明：
            1. 姓名、证件号码必填；证件号码按身份证填 18 位，本表已设为文本格式，请从这里直接填写，不要从数字列粘贴。
            2. 出生日期、性别可以空着，按证件号码自动填；会籍变化日期空着按导入当天。
            3. 有下拉箭头的格请从列表里选。空着的格不会改动系统里已有的内容。
            4. 一个文件可以有几个工会的会员：在“所属工会”填工会编码或全称；空着就是导入时选的工会。""";

    private RosterTemplate() {
    }

    static void write(OutputStream out) {
        List<Field> fields = new ArrayList<>();
        for (RosterColumn column : RosterColumn.values()) {
            if (column.ordinal() <= RosterColumn.UNIT.ordinal()) {
                fields.add(field(column));
            }
        }
        SheetWriter.template(out, Layout.of("会员信息", fields).titled("工会会员花名册").noted(NOTE), ROWS);
    }

    private static Field field(RosterColumn column) {
        String title = column.required() ? column.title() + "*" : column.title();
        if (DAYS.contains(column)) {
            return Field.date(title);
        }
        return column.codes().map(codes -> Field.choice(title, 14, codes.all().stream().map(Code::name).toList()))
                .orElseGet(() -> Field.text(title, WIDE.contains(column) ? 24 : 12));
    }
}
