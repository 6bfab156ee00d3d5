package org.unionhall.membership.importing;

import java.util.List;

/**
 * Everything a row of a roster can be faulted for. The constant's name is the stable code that programs see; the first
 * sentence says what is wrong, the second what to do. A row with an error stays out; a warning asks to be looked at.
 */
enum RowFinding {
    NAME_MISSING("没有姓名。", "实名制要求必填，请补上。"),
    ID_MISSING("没有证件号码。", "实名制要求必填，请补上。"),
    ID_DAMAGED("证件号码被 Excel 改成了数字，后几位已丢失。", "请把该列设为“文本”后重新填写。"),
    ID_LENGTH("证件号码是 %1$s 位。", "应为 18 位（旧证 15 位），请对照证件补全。"),
    ID_CHARACTERS("证件号码里有不该有的字符。", "只能是数字和末位的 X；如不是身份证，请填写有效证件类别。"),
    ID_REGION("证件号码开头的地区码 %1$s 不存在。", "请对照证件改正。"),
    ID_CHECKSUM("校验码不对。", "最后一位按前 17 位计算应为 %1$s，请核对证件。"),
    DOCUMENT_MISMATCH("证件类别填的是“%1$s”，号码却不是这种证件的写法。", "请核对证件类别和号码。"),
    BIRTH_IMPOSSIBLE("%1$s %2$s %3$s。", "请对照证件改正。"),
    UNDER_AGE("未满 %1$s 周岁。", "不能入会；如出生日期有误，请改正。"),
    RETIRED_AND_PAST_AGE("就业状况是“%1$s”，且已满 %2$s 周岁。", "退休人员不能新入会；如为保留会籍，请在“会籍变化类型”填“保留”。"),
    PHONE_INVALID("手机号%1$s。", "应为 11 位，13 至 19 开头；没有手机可留空。"),
    CODE_UNKNOWN("%1$s“%2$s”不在代码表里。", "选一个：%3$s。"),
    DATE_IMPOSSIBLE("%1$s“%2$s”不是能用的日期。", "请写成 2026-11-21 的样子，且不晚于今天。"),
    TEXT_TOO_LONG("%1$s有 %2$s 个字。", "最多 %3$s 个字，请改短。"),
    UNIT_UNKNOWN("所属工会%1$s%2$s。", "请填写本次导入范围内基层工会的编码或全称。"),
    DUPLICATE_IN_FILE("第 %1$s 行与第 %2$s 行是同一个人。", "两行只能留一行。"),
    MEMBER_ELSEWHERE("已是%1$s的会员。", "不能重复入会，可以转会：请原工会先办“转出”，这一行的会籍变化类型再填“转入”。"),
    MEMBER_DECEASED("登记为已去世。", "如登记有误，请在会员页面更正。"),
    NOT_A_MEMBER("还不是会员，不能办理“%1$s”。", "请先入会，或改正会籍变化类型。"),
    CHANGE_IMPOSSIBLE("现在是“%1$s”，不能办理“%2$s”。", "请核对会籍变化类型。"),
    CHANGED_MEANWHILE("预览以后，这个人的资料被别人改过。", "没有写入，请重新导入这一行核对。"),
    UNIT_GONE("预览以后，所属工会已撤销或不再由你管理。", "没有写入，请改到现在的工会再导入。"),

    SEX_MISMATCH(true, "性别“%1$s”与证件不符。", "按证件写为“%2$s”，请核对。"),
    BIRTH_MISMATCH(true, "出生日期“%1$s”与证件不符。", "按证件写为%2$s，请核对。"),
    PHONE_SHARED(true, "手机号与第 %1$s 行相同。", "两个人一般不会共用一个手机号，请核对。"),
    NAME_CHANGED(true, "这个证件号码登记的姓名是“%1$s”。", "写入会改名为“%2$s”，请核对是不是同一个人。");

    private final boolean warning;
    private final String what;
    private final String remedy;

    RowFinding(String what, String remedy) {
        this(false, what, remedy);
    }

    RowFinding(boolean warning, String what, String remedy) {
        this.warning = warning;
        this.what = what;
        this.remedy = remedy;
    }

    boolean warning() {
        return warning;
    }

    String what(List<String> facts) {
        return what.formatted(facts.toArray());
    }

    String remedy(List<String> facts) {
        return remedy.formatted(facts.toArray());
    }

    /** This finding about a column (null: about the whole row). Facts never hold a full ID number or phone. */
    Finding in(RosterColumn column, String... facts) {
        return new Finding(this, column, List.of(facts));
    }
}
