package org.unionhall.founding;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' about founding unions: the code is stable, the sentence says where and what to do. */
public enum FoundingRefusal implements Reason {
    DECIDER_MISSING("没有找到审批的工会。请选择单位所在乡镇、街道或区县的总工会。"),
    DECIDER_IS_BASE("“%s”是基层工会，不能审批建会。请选择它的上级工会。"),
    EMPLOYER_LINE("覆盖单位第 %s 行看不懂：%s请写成“名称，统一社会信用代码，职工人数，其中女职工”。"),
    EMPLOYER_TWICE("覆盖单位里“%s”写了两次，请只留一行。"),
    EMPLOYER_HAS_UNION("“%s”已由“%s”覆盖，不用再建会。职工可以直接申请加入。"),
    PERSON_LINE("筹备组第 %s 行看不懂。请写成“姓名，职务”。"),
    PERSON_NUMBER("筹备组名单里不要写证件号码或手机号。"),
    BARRED("%s（%s）"),
    ELECTION_MISSING("还没有填写选举结果。请到“建会档案”填写选举日期、主席和委员人数。"),
    ELECTION_DAY("选举日期应在批复日期 %s 和今天之间。"),
    ELECTION_QUORUM("实到 %s 人，不到应到 %s 人的三分之二，选举无效，请重新召开大会（工会基层组织选举工作条例第十九条）。"),
    ELECTION_COMMITTEE("委员 %s 人不合规定：会员 %s 人的工会应为 %s 至 %s 人。"),
    ELECTION_CHAIR("请填写主席姓名。"),
    TERM_YEARS("每届任期应为 %s 年。"),
    SEAL_MISSING("还没有填写刻章日期。请先到“建会档案”登记刻章、开户、法人登记的情况。"),
    DAY_LATER("%s的日期应在选举日期和今天之间。"),
    CREDIT_CODE("工会的统一社会信用代码不对：%s"),
    LEAD_OPEN("“%s”已经有一条建会线索在跟进，不用再提。"),
    TARGET_STATE("“%s”不能接着“%s”。"),
    TARGET_WORDS("请写明经过，至少 4 个字。"),
    TARGET_EVIDENCE("登记拒绝和依法督促时，要写明对方的说法或附上材料，至少 10 个字。"),
    DRIVE_NAME("请填写行动名称。"),
    DRIVE_SPAN("结束日期应在开始日期之后。"),
    DRIVE_EMPTY("按这些条件，没有未建会的单位可以列为目标。"),
    QUOTA_INVALID("目标人数应为 1 到 999999 的整数。");

    private final String sentence;

    FoundingRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
