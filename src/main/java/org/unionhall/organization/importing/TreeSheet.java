package org.unionhall.organization.importing;

import java.util.List;
import org.unionhall.organization.Kinds;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.sheet.Column;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.HeaderFinder;
import org.unionhall.platform.sheet.Layout;

/** The columns of a sheet of unions: how they are recognised, how they are written. */
final class TreeSheet {

    static final List<Column> COLUMNS = List.of(
            Column.required("code", "组织编码", "编码", "工会编码", "组织代码", "工会组织编码"),
            Column.required("name", "组织名称", "名称", "工会名称", "工会组织名称"),
            Column.optional("shortName", "简称", "组织简称", "工会简称"),
            Column.optional("kind", "组织类型", "类型", "工会类型", "组织类别"),
            Column.optional("level", "层级", "组织层级", "级别", "组织级别"),
            Column.optional("parent", "上级组织编码", "上级组织", "上级编码", "上级工会", "上级组织名称", "上级工会编码"),
            Column.optional("form", "建会方式", "组建方式", "组建形式", "建会形式"),
            Column.optional("foundedOn", "成立日期", "建会日期", "成立时间", "建会时间"),
            Column.optional("creditCode", "工会统一社会信用代码", "工会法人统一社会信用代码", "工会信用代码"),
            Column.optional("employer", "单位名称", "覆盖单位", "所在单位", "单位全称", "企业名称"),
            Column.optional("employerCode", "统一社会信用代码", "单位统一社会信用代码", "社会信用代码", "信用代码"),
            Column.optional("workers", "职工人数", "职工数", "职工总数", "在职职工人数"),
            Column.optional("women", "女职工人数", "女职工数", "女职工", "其中女职工"),
            Column.optional("ownership", "单位类别", "单位性质", "经济类型", "企业类型"),
            Column.optional("industry", "行业", "所属行业", "行业类别"),
            Column.optional("address", "地址", "单位地址", "详细地址", "通讯地址"),
            Column.optional("contact", "联系人", "负责人"),
            Column.optional("contactPhone", "联系电话", "电话", "联系方式", "手机号"),
            Column.optional("termNo", "届次", "届数", "第几届"),
            Column.optional("termStart", "任期开始", "本届任期开始", "任期开始日期", "换届日期", "届始日期"),
            Column.optional("termYears", "任期年数", "任期", "任期（年）", "届期"));

    static final HeaderFinder HEADERS = HeaderFinder.of(COLUMNS);

    private static final String NOTE = """
            一行一个组织；一个组织覆盖几个单位的，写几行，组织编码相同。
            组织编码、组织名称必填；上级组织写编码或名称，可以是本表里的组织，先后不限；不填就设在导入时选定的组织下面。
            已有的组织只补充和更正资料、增加覆盖单位；更名、移动请在组织页面办理。""";

    private TreeSheet() {
    }

    /** As the empty form and the export are laid out. */
    static Layout layout(Kinds.Table table) {
        return Layout.of("组织", List.of(
                Field.text("组织编码", 16), Field.text("组织名称", 30), Field.text("简称", 14),
                Field.choice("组织类型", 16, table.kinds().stream().map(Kinds.Kind::name).toList()),
                Field.choice("层级", 10, table.levels().stream().map(Kinds.Level::name).toList()),
                Field.text("上级组织编码", 16), Field.choice("建会方式", 10, List.of("单独组建", "区域联建", "行业统建")),
                Field.date("成立日期"), Field.text("工会统一社会信用代码", 22), Field.text("单位名称", 30),
                Field.text("统一社会信用代码", 22), Field.number("职工人数", 10), Field.number("女职工人数", 10),
                Field.choice("单位类别", 16, names("ownership")), Field.choice("行业", 20, names("industry")),
                Field.text("地址", 30), Field.text("联系人", 10), Field.text("联系电话", 14), Field.number("届次", 6),
                Field.date("任期开始"), Field.number("任期年数", 8))).titled("工会组织登记表").noted(NOTE);
    }

    /** Title of a column by its key, for telling where something is wrong. */
    static String title(String key) {
        return COLUMNS.stream().filter(column -> column.key().equals(key)).findFirst()
                .map(Column::title).orElse(key);
    }

    private static List<String> names(String list) {
        return CodeList.named(list).all().stream().map(Code::name).toList();
    }
}
