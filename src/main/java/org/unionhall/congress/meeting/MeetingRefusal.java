package org.unionhall.congress.meeting;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' about meetings: the code is stable, the sentence says where and what to do. */
public enum MeetingRefusal implements Reason {
    UNIT_MISSING("请选择开会的工会。"),
    DAY_MISSING("请填写开会日期。"),
    HOUR_INVALID("时间请写成 9:00 或 14:30。"),
    VENUE_MISSING("请填写会场。"),
    TITLE_LONG("会议名称最多 80 个字。"),
    NUMBER_RANGE("届、次应为 1 到 999。"),
    PARENT_MISSING("选举小组会要选择为哪次会员代表大会选代表。"),
    PARENT_CLOSED("“%s”已闭会，不能再增加代表。"),
    NOT_PREPARING("会议已经开始，不能再改筹备内容。"),
    CLOSED("会议已闭会，不能再改。"),
    NOT_OPEN("会议还没有开始，请先在“出席”页宣布开会。"),
    ALREADY_OPEN("会议已经开始。"),
    ROLL_EMPTY("还没有参会人员。请先到“出席”页加入参会人员。"),
    QUORUM_SHORT("应到 %s 人，实到 %s 人，不到%s，还差 %s 人，不能开会。"),
    CREDENTIALS_WAITING("还有 %s 名代表没有经过资格审查，请先在“出席”页审查，不合格的从名单中去掉。"),
    QUORUM_LOST("现在在场 %s 人，不到应到 %s 人的%s，不能表决。"),
    NOT_TODAY("开会日期是 %s，到那天才能签到。"),
    SIGN_IN_CODE("签到码不对或已过期，请看会场大屏幕上的 6 位签到码。"),
    LEAVE_REASON("请填写请假原因，至少 2 个字。"),
    NOT_EXPECTED("现在的状态是“%s”，不能再“%s”。"),
    ALREADY_ON_ROLL("“%s”已在名单里。"),
    NO_VOTE("“%s”的会籍是“%s”，没有表决权，可以作为列席人员加入。"),
    MEMBER_UNKNOWN("没有找到这名会员，请按姓名重新查找。"),
    ASSEMBLY_NEEDED("会员不足 %s 人的，应召开会员大会，不能召开会员代表大会（工会基层组织选举工作条例第十八条）。"),
    SEATS_RANGE("%s应为 %s 至 %s 人，填了 %s 人。"),
    REQUEST_OPEN("请示已经提交，不能重复提交。"),
    NO_UPPER("“%s”没有上级工会，不用请示。"),
    ITEM_TITLE("请填写议题名称，最多 120 个字。"),
    PAPER_MISSING("请选择要上传的文件，并填写名称。"),
    RESOLUTION_WORDS("请填写决议名称和内容。"),
    HANDS_TOO_MANY("赞成、反对、弃权合计 %s 人，多于在场的 %s 人，请重新点数。"),
    MOTION_WORDS("请填写提案的题目和内容，内容至少 10 个字。"),
    MOTION_STATE("这件提案现在是“%s”，不能“%s”。"),
    MOTION_REPLY("请写明答复，至少 10 个字。"),
    NOT_ON_ROLL("您不在这次会议的名单里。请与召开会议的工会联系。"),
    MEETING_UNKNOWN("没有找到这次大会。请从会议的“筹备”页提交请示。"),
    PLAN_BARRED("%s不合规定：%s。请先改好再请示。"),
    PARENT_NONE("没有更上一级的大会可以转交。");

    private final String sentence;

    MeetingRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
