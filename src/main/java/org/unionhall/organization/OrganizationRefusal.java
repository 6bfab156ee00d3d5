package org.unionhall.organization;

import org.springframework.http.HttpStatus;
import org.unionhall.platform.refusal.Reason;

/** Every 'no' of the tree of unions: the code is stable, the sentence says where and what to do. */
public enum OrganizationRefusal implements Reason {
    UNIT_UNKNOWN("没有找到组织“%s”。请核对编码或名称。"),
    UNIT_AMBIGUOUS("有不止一个组织符合“%s”。请填组织编码。"),
    NOT_YOURS("“%s”的组建、移动、合并、拆分和撤销由它的上级组织办理。请联系上级工会。"),
    UNIT_DISSOLVED("“%s”已撤销，不能再办理。"),
    CODE_INVALID("组织编码“%s”不合要求：用 2 到 32 位数字、字母或短横线。"),
    CODE_TAKEN("组织编码“%s”已被“%s”使用。请换一个编码。"),
    NAME_MISSING("没有填写组织名称。"),
    NAME_TOO_LONG("组织名称最多 100 个字。"),
    NAME_TAKEN("“%s”下面已有同名组织“%s”。请核对是否重复组建。"),
    NAME_SAME("新名称与现在的名称相同，不用更名。"),
    KIND_MISSING("没有选择组织类型。"),
    KIND_UNKNOWN("没有“%s”这种组织类型。"),
    LEVEL_UNKNOWN("没有“%s”这个层级。"),
    LEVEL_NOT_OF_KIND("%s不能设在%s。请核对组织类型和层级。"),
    PARENT_MISSING("没有填写上级组织。"),
    PARENT_NOT_ALLOWED("%s下面不能设%s。请选择合适的上级组织。"),
    PARENT_LEVEL_LOWER("上级组织“%s”是%s，低于%s。上级的层级不能低于下级。"),
    PARENT_CYCLE("不能把“%s”移到它自己或它的下级组织“%s”下面。"),
    PARENT_SAME("“%s”的上级已经是“%s”，不用移动。"),
    TOP_TAKEN("最上级组织已经存在。新组织请填写上级组织。"),
    TOP_FIXED("“%s”是最上级组织，不能移动、合并、拆分或撤销。"),
    TREE_FULL("编号空间已用完，放不下新的组织。请联系运维人员。"),
    DATE_MISSING("没有填写日期。"),
    DATE_FUTURE("日期 %s 还没有到。请填今天或以前的日期。"),
    DATE_BEFORE_FOUNDING("日期 %s 早于“%s”的成立日期 %s。"),
    DATE_BEFORE_LAST_ACT("日期 %s 早于“%s”最近一次变更的日期 %s。请填该日或以后的日期。"),
    REASON_MISSING("没有填写原因或批复文号。"),
    CREDIT_CODE_INVALID("%s"),
    CREDIT_CODE_NOT_UNION("基层工会的统一社会信用代码应以 81 开头，“%s”不是。单位自己的代码请填在“覆盖单位”里。"),
    CREDIT_CODE_TAKEN("统一社会信用代码 %s 已登记在“%s”名下。"),
    FORM_UNKNOWN("没有“%s”这种建会方式。请填单独组建、区域联建或行业统建。"),
    LINE_NOT_ALLOWED("“%s”不是产业工会、系统工会或行业性联合会，不能作为第二条领导关系。"),
    TERM_YEARS_NOT_ALLOWED("%s每届任期应为 %s 年。"),
    TERM_BEFORE_FOUNDING("本届任期开始日期 %s 早于成立日期 %s。"),
    COORDINATES_INVALID("经度应在 73 到 136 之间，纬度应在 3 到 54 之间。"),
    EMPLOYER_NAME_MISSING("没有填写单位名称。"),
    EMPLOYER_WOMEN_TOO_MANY("女职工 %s 人多于职工总数 %s 人。请核对。"),
    EMPLOYER_TAKEN("“%s”已覆盖统一社会信用代码为 %s 的单位，不用重复登记。"),
    EMPLOYER_UNKNOWN("这个单位不在“%s”现在的覆盖单位里。"),
    EMPLOYER_CODE_UNKNOWN("%s里没有代码“%s”。"),
    MERGE_SELF("不能把组织合并到它自己。"),
    MERGE_BELOW("不能把“%s”合并到它的下级组织“%s”。"),
    MERGE_KIND("“%s”是%s，“%s”是%s：有会员的基层组织与领导机关之间不能合并。"),
    SPLIT_NOTHING("没有选择要分出去的下级组织或覆盖单位。"),
    SPLIT_ALL("不能把全部下级组织和覆盖单位都分出去；如要改名请办理更名。"),
    SPLIT_NOT_PART("所选的下级组织或单位不属于“%s”。请重新选择。"),
    DISSOLVE_CHILDREN("“%s”下面还有 %s 个组织。请先移走或撤销它们，或指定接收的组织。"),
    DISSOLVE_REMAINING("“%s”还有%s。请先办理转出，或指定接收的组织。"),
    ENTRUST_NOT_BASE("“%s”不保管会员名册，不用托管。"),
    ENTRUST_NOT_UPPER("名册只能托管给上级组织，“%s”不是“%s”的上级。"),
    ENTRUST_SAME("名册托管情况没有变化。"),
    STALE("“%s”的资料刚被别人改过。请看过最新内容后再改。"),
    NOTHING_CHANGED("没有任何改动。"),
    RULE_UNKNOWN("没有“%s”这项规则。"),
    RULE_VALUE_INVALID("规则数值“%s”不合要求：应与全国数值同样是数字。"),
    RULE_BASIS_MISSING("没有填写依据。请写明文件名称和文号。"),
    RULE_SPAN_INVALID("失效日期早于生效日期。"),
    RULE_ONCE("“%s”从 %s 起已有一条同样的规则。请改用别的生效日期，或先废止原来的。"),
    CALENDAR_OF_TOP("工作日历对全部组织生效，由最上级工会的管理员维护。需要改动请与他们联系。"),
    DAY_WORD_MISSING("没有选择上班还是休息。"),
    DAY_NAME_MISSING("没有填写名称，如春节、国庆节调休。"),
    DAY_SPAN_INVALID("最后一天应在第一天之后，一次最多设定 %s 天。"),
    DAY_UNSAID("%s 没有另外规定，本来就按平日或周末计算。"),
    FINDING_TOO_FAST("查得太快了。请过一分钟再试。"),
    PUBLIC_PHONE_INVALID("办公电话的格式不对。请写成 0351-1234567 这样。"),
    PUBLIC_PHONE_PERSONAL("这是个人手机号，不能公开。请填办公电话。"),
    PUBLIC_HOURS_TOO_LONG("办公时间最多 %s 个字。"),
    IMPORT_NO_HEADER("没有找到表头。请保留“组织编码”“组织名称”等列名所在的一行。"),
    IMPORT_EMPTY("表里没有数据行。"),
    IMPORT_TOO_LONG("一次最多导入 %s 行。请分成几个文件。"),
    IMPORT_STATE("这次导入的状态是“%s”，不能再%s。"),
    IMPORT_STALE("预览以后组织有变动，第 %s 行不能再写入：%s请重新上传。"),
    IMPORT_NOTHING("没有可以写入的行。");

    private final String sentence;

    OrganizationRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public HttpStatus status() {
        return this == FINDING_TOO_FAST ? HttpStatus.TOO_MANY_REQUESTS : Reason.super.status();
    }
}
