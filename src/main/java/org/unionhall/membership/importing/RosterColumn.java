package org.unionhall.membership.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.sheet.Column;

/**
 * The columns of a roster: the twenty of the national real-name sheet in their order (rules 2.9), then those that free
 * layouts add. A column with a code list takes only values of that list.
 */
enum RosterColumn {
    SEQUENCE("序号", null, "编号", "序", "No", "行号"),
    NAME("姓名", null, "会员姓名", "职工姓名", "员工姓名", "名字", "name"),
    SEX("性别", "sex", "男女", "sex", "gender"),
    BIRTH("出生日期", null, "出生年月", "出生年月日", "生日", "出生时间", "birth"),
    ETHNICITY("民族", "nation", "族别"),
    EMPLOYMENT("就业状况", "employment", "就业状态", "在岗状态", "在岗情况", "人员状态", "岗位状态", "在职状态"),
    DOCUMENT("有效证件类别", "document", "证件类别", "证件类型", "有效证件类型", "证件种类", "证件名称"),
    NUMBER("证件号码", null, "身份证号", "身份证号码", "身份证", "证件号", "公民身份号码", "有效证件号码", "居民身份证号码",
            "居民身份证号", "身份证件号码", "身份证件号", "身份号码", "idNumber"),
    EDUCATION("学历", "education", "文化程度", "最高学历", "受教育程度", "学历层次", "教育程度"),
    SKILL("技能等级", "skill", "技术等级", "职业技能等级", "技能级别", "职业资格等级"),
    PHONE("移动电话", null, "手机", "手机号", "手机号码", "联系电话", "电话", "联系方式", "移动电话号码", "本人电话", "电话号码",
            "phone", "mobile"),
    HOUSEHOLD("户籍类型", "household", "户口类型", "户籍性质", "户口性质", "户籍类别", "户口类别"),
    HOUSEHOLD_PLACE("户籍所在地", null, "户口所在地", "户籍地", "户籍地址", "户口地址"),
    CHANGE_KIND("会籍变化类型", "change-type", "变化类型", "会籍变动类型", "变动类型", "会籍变更类型"),
    CHANGE_ON("会籍变化日期", null, "变化日期", "会籍变动日期", "变动日期", "会籍变更日期"),
    CHANGE_REASON("会籍变化原因", "change-reason", "变化原因", "会籍变动原因", "变动原因", "会籍变更原因"),
    POLITICS("政治面貌", "politics", "政治面目", "党派"),
    EMPLOYER("工作单位", null, "单位", "单位名称", "所在单位", "用人单位", "工作单位名称", "企业名称", "用工单位"),
    NATIVE_PLACE("籍贯", null, "祖籍"),
    MIGRANT("是否农民工", "yes-no", "农民工", "农民工标识", "是否为农民工"),
    UNIT("所属工会", null, "工会名称", "工会编码", "所属工会编码", "所属工会名称", "基层工会", "基层工会名称", "所在工会", "所属基层工会",
            "工会组织", "工会组织名称", "所属工会组织", "工会代码", "组织编码", "组织名称", "单位编码", "单位代码",
            "unit"),
    JOINED_ON("入会日期", null, "入会时间", "加入工会时间", "加入工会日期", "入会年月"),
    GROUPS("群体", null, "八大群体", "所属群体", "新就业形态", "职业群体", "群体类别", "新就业形态劳动者", "群体标签"),
    NATIONAL_NO("会员号", null, "工会会员号", "全总会员号", "会员编号");

    private static final Map<String, RosterColumn> BY_KEY = new HashMap<>();

    static {
        for (RosterColumn column : values()) {
            BY_KEY.put(column.key(), column);
        }
    }

    private final String title;
    private final String codes;
    private final String[] aliases;

    RosterColumn(String title, String codes, String... aliases) {
        this.title = title;
        this.codes = codes;
        this.aliases = aliases;
    }

    /** Stable name of the field in stored details, e.g. {@code household_place}. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String title() {
        return title;
    }

    boolean required() {
        return this == NAME || this == NUMBER;
    }

    Optional<CodeList> codes() {
        return Optional.ofNullable(codes).map(CodeList::named);
    }

    /** The value as people read it: the name of a code, anything else as it is. */
    String shown(String value) {
        return value == null ? "" : codes().flatMap(list -> list.of(value)).map(code -> code.name()).orElse(value);
    }

    static Optional<RosterColumn> withKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** All columns as the finder of headers wants them. */
    static List<Column> columns() {
        return Arrays.stream(values()).map(column -> column.required()
                ? Column.required(column.key(), column.title, column.aliases)
                : Column.optional(column.key(), column.title, column.aliases)).toList();
    }
}
