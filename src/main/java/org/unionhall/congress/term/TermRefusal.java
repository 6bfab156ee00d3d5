package org.unionhall.congress.term;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' about terms of office: the code is stable, the sentence says where and what to do. */
public enum TermRefusal implements Reason {
    UNIT_MISSING("请选择哪个工会的机构。"),
    NUMBER_RANGE("届次应为 1 到 999。"),
    NUMBER_ORDER("%s现任是第 %s 届，新一届的届次应比它大。"),
    YEARS("每届任期应为 %s 年（工会法第十六条）。"),
    ELECTED_ON("请填写选举日期，不晚于今天。"),
    EARLIER("%s现在的一届是 %s选举的，新一届的选举日期应在那以后。"),
    HOLDERS_MISSING("请填写当选人，一行一人：姓名 职务。"),
    HOLDER_LINE("第 %s 行看不懂：“%s”。请写成“姓名 职务”，如：张建国 主席。"),
    HOLDER_NUMBER("名单里不要写证件号码或手机号。"),
    HOLDER_TWICE("“%s”写了两次，请只留一行。"),
    OFFICE_ELSEWHERE("“%s”不是%s的职务。"),
    TITLE_MISSING("请填写机构或代表大会的名称。"),
    NOT_RUNNING("这一届已经结束，不能再改。"),
    EXTENDED_BEFORE("这一届已经延期到 %s，只能延期一次。"),
    EXTENSION_DAY("延期应在 %s以后、%s以前（最多延长 %s 个月）。"),
    NO_UPPER("“%s”没有上级工会，不用报批。"),
    RESULT_OPEN("这次选举的结果已经报上级审批（事项 %s），不用重复上报。"),
    RESULT_EMPTY("选举结果里没有当选人。"),
    RESULT_LOCKED("报批的名单由选举结果生成，不能在这里改。请撤回后从选举页重新上报。"),
    HOLDER_ENDED("“%s”的职务已经结束。"),
    DAY_RANGE("日期应在 %s和今天之间。"),
    REASON_MISSING("请写明原因，至少 2 个字。"),
    RECALL_SHORT("应到 %s 人，赞成 %s 人，没有超过全体的%s，罢免不成立（工会法第十八条）。"),
    RECALL_FIGURES("请填写应到人数和赞成票数。"),
    MOVE_UNAGREED("“%s”任期未满，调动要先征得上一级工会同意。请先点“调动报批”。"),
    MOVE_NOT_CHAIR("只有任期未满的主席、副主席调动要先征得同意。"),
    MOVE_CONSENT("本级工会委员会应到 %s 人，同意 %s 人，没有过半数，不能报上级（工会法第十八条）。"),
    TERM_UNKNOWN("没有找到这一届。请从“届期任期”里打开。"),
    RESIGN_NOTHING("您现在没有担任选举产生的职务。有担任的，请让本级工会在“届期任期”里登记，并和您的会员资料对上。"),
    RESIGN_WHICH("您现在担任：%s。请写明辞去哪一个。"),
    NOTE_LONG("交接说明最多 2000 个字。");

    private final String sentence;

    TermRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
