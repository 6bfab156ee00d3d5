package org.unionhall.membership;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' about memberships; what is wrong with a roster file or its rows is told by the import. */
public enum MembershipRefusal implements Reason {
    ALREADY_MEMBER("这个证件号码的人已是%s的会员。一人只有一个会籍，请由原工会办理转出。"),
    ALREADY_MEMBER_ELSEWHERE("您已经是%s的会员。一人只有一个会籍，换了单位请办理“会籍接转”，不用重新入会。"),
    ALREADY_HERE("这个人已是“%s”的会员，不用重复登记。"),
    MEMBER_DECEASED("这个证件号码的人登记为已去世。如登记有误，请先由原工会更正。"),
    STATE_FORBIDS("现在是“%s”，不能办理“%s”。"),
    STALE("这位会员的资料刚被别人改过。请看过最新内容后再办。"),
    NOTHING_CHANGED("没有任何改动。"),
    DATE_MISSING("请填写日期。"),
    DATE_FUTURE("日期 %s 还没有到，请填今天或以前的日期。"),
    DATE_TOO_EARLY("日期 %s 早于上一次会籍变动的日期 %s，请填该日或以后的日期。"),
    REASON_MISSING("请写明理由，至少 4 个字；理由会记入留痕。"),
    CHANGE_REASON_MISSING("请选择变化原因。"),
    UNIT_UNKNOWN("没有编码为“%s”的工会，或它的名册不归您管理。"),
    UNIT_KEEPS_NO_ROSTER("“%s”是%s，不直接发展会员。请选择基层工会、分工会或小组。"),
    UNIT_DISSOLVED("“%s”已撤销，不能再办理。"),
    UNIT_SAME("这位会员本来就在“%s”，不用转。"),
    UNIT_FOUNDED_LATER("日期 %s 早于“%s”的成立日期 %s。"),
    UNDER_AGE("未满 %s 周岁，不能入会。"),
    RETIRED("已满 %s 周岁且就业状况是“%s”，不能新入会；原来的会员可以保留会籍。"),
    BIRTH_AGAINST_NUMBER("出生日期与证件号码不符，按号码应为 %s。号码有误请办理“更正证件号码”。"),
    SEX_AGAINST_NUMBER("性别与证件号码不符，按号码应为“%s”。号码有误请办理“更正证件号码”。"),
    NUMBER_INVALID("%s"),
    NUMBER_TAKEN("新号码已经登记在另一个人名下。如果是同一个人的两条记录，请办理“合并”。"),
    NUMBER_SAME("新号码与现在的号码相同。"),
    MERGE_SAME("请选择另一条记录。"),
    MERGE_UNKNOWN("没有编号为“%s”的会员，或他不在您管理的名册里。"),
    MERGE_BOTH_MEMBERS("两条记录都有有效的会籍（%s、%s）。请先把其中一条办理退会，再合并。"),
    MERGE_BOTH_ACCOUNTS("两条记录都有登录账号。请管理员先停用其中一个，再合并。"),
    NAME_MISSING("请填写姓名，与证件上一致。"),
    REAL_NAME_OTHER("这个账号已经用另一个人的证件实名，不能再换。有误请到所属工会窗口核验。"),
    REAL_NAME_DIFFERS("信息对不上，请到所属工会窗口核验。"),
    REAL_NAME_TRIES("今天已经核对了 %s 次，请明天再试，或到所属工会窗口核验。"),
    IDENTITY_MISSING("请填写证件号码，工会要用它核对您是不是已经入会。"),
    IDENTITY_CHANGED("重新提交时不能换证件号码。号码填错的，请撤回后重新申请。"),
    PHONE_MISSING("请填写手机号，审核结果会用短信告诉您。"),
    CONSENT_MISSING("加入工会要本人自愿，请勾选“我自愿加入工会”。"),
    EMPLOYER_CODE_NEEDED("“%s”还没有工会。请补填它的统一社会信用代码（营业执照、劳动合同、社保记录上有），我们按它记下等待建会的人数。"),
    HOLDING_NONE("“%s”一带还没有接收灵活就业职工的工会，请选择所在的乡镇街道、社区或行业工会，或打 12351 询问。"),
    UNION_NONE_YET("“%s”还没有工会，建会以后才能办理；要先接收的，请转给周转库工会。"),
    MEMBER_ONLY("您还不是会员，不能办理“%s”。可以先申请加入工会。"),
    MEMBER_STATE("您现在的会籍是“%s”，不能办理“%s”。"),
    MEMBER_UNKNOWN("没有找到这位会员，或他不在您管理的名册里。"),
    NOBODY_CHOSEN("请先选人。"),
    PROOF_MISSING("改姓名、证件号码要上传证件照片，请补上“证明材料”。"),
    LAPSE_EARLY("%s以前会员还可以答复，到时再决定。"),
    TRANSFER_WHERE("您现在就在“%s”。请先找到要转去的工会。"),
    SECONDMENT_SHORT("借调 %s 个月以上才转会籍，请填写到期日；不到的不用接转。"),
    EXPORT_TOO_LARGE("这个名册有 %s 行以上，一次最多导出 %s 行。请用筛选缩小范围，分几次导出。"),
    ROSTER_NOT_KEPT("“%s”的名册由它自己保管。请先在网页上说明个案理由。"),
    SEARCH_UNREADABLE("看不出这是证件号码还是手机号。请输入完整的号码。"),
    SEARCH_NOTHING("在您管理的名册里没有找到。可能还没有入会，或会籍在别的工会。"),
    CARD_NOT_HELD("这位会员现在是“%s”，没有有效的会员证。");

    private final String sentence;

    MembershipRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
