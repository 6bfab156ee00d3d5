package org.unionhall.matter;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' about matters: the code is stable, the sentence says where and what to do. */
public enum MatterRefusal implements Reason {
    KIND_UNKNOWN("没有“%s”这种事项。"),
    ASKER_NOT_ALLOWED("“%s”由%s申请。"),
    REAL_NAME_FIRST("办理“%s”要先实名认证，请到“我的”里填写姓名和身份证号码。"),
    UNIT_MISSING("请先选择由哪个工会办理。"),
    UNIT_UNKNOWN("没有编码为“%s”的工会，或它已撤销。"),
    ALREADY_OPEN("您已经有一件“%s”正在办理（%s），不用重复申请。"),
    ANSWER_MISSING("请填写“%s”。"),
    ANSWER_INVALID("“%s”填得不对：%s"),
    ANSWER_TOO_LONG("“%s”最多 %s 个字。"),
    PAPER_MISSING("请上传“%s”。"),
    PAPERS_TOO_MANY("“%s”最多上传 %s 份。"),
    PAPER_UNKNOWN("这件事不需要“%s”这种材料。"),
    ACTED_BEFORE("这件事已由%s于%s办理（%s），请看过最新进度再办。"),
    ENDED("这件事已经办结（%s），不能再办理。"),
    ACT_UNKNOWN("现在是“%s”，不能办理“%s”。"),
    REASON_MISSING("请写明理由，至少 4 个字；对方会看到。"),
    REASON_TOO_LONG("理由最多 1000 个字。"),
    OWN_MATTER("自己的申请不能自己审批，请转给同事或上级办理。"),
    FILED_BY_YOU("这件事是您提交的，“%s”要由另一位同事或上级工会办理，请转办。"),
    WAITS_FOR_ASKER("正在等申请人补充材料，收到后再办理。"),
    NOT_WAITING("现在不用补充材料。"),
    SUPPLY_EMPTY("请上传材料，或写几句说明。"),
    REOPEN_LATE("办结已超过 %s 天，不能再重新办理。请另提一件。"),
    REOPEN_NOT("“%s”办结后不能重新办理。"),
    RATING_INVALID("请打 1 到 5 分。"),
    RATED_BEFORE("您已经评价过了，谢谢。"),
    RATE_LATER("办结以后才能评价。"),
    REMINDED_TODAY("今天已经催办过了，经办人会尽快处理。"),
    HAND_ON_WHERE("没有找到要转给的工会或同事，请重新选择。"),
    HAND_ON_SAME("这件事本来就在“%s”手里。"),
    BATCH_NOT("“%s”不能批量办理，请逐件办理。"),
    BATCH_TOO_MANY("一次最多批量办理 %s 件。"),
    NONE_TICKED("请先勾选要一起办理的事项。"),
    WHY_MISSING("请写明用途，至少 4 个字；用途会留痕。"),
    NAME_SHORT("姓名至少写两个字，或者写完整的手机号、身份证号码。"),
    DOCUMENT_NOT_SEEN("请先核对本人证件原件，再勾选“已核对本人证件原件”。"),
    ADDITION_INVALID("%s"),
    REQUEST_REUSED("这个请求编号已用于另一件事，请换一个。");

    private final String sentence;

    MatterRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
