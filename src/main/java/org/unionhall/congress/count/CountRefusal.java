package org.unionhall.congress.count;

import org.unionhall.platform.refusal.Reason;

/** Why something cannot be counted at all. What is wrong with a single ballot spoils that ballot, see {@link Spoilt}. */
public enum CountRefusal implements Reason {
    SEATS_INVALID("应选人数应为 1 到 999 的整数。"),
    CANDIDATES_MISSING("没有候选人。请至少列出一名候选人。"),
    CANDIDATE_INVALID("候选人姓名不能空着，也不能超过 60 个字。"),
    CANDIDATE_TWICE("候选人“%s”列了两次，请只留一个；同名的人请在姓名后加注单位。"),
    DIFFERENTIAL_TOO_SMALL("差额不够：应选 %s 人，差额率 %s，至少要有 %s 名候选人，现有 %s 名。请补充候选人。"),
    SHARE_INVALID("“%s”不是 0 到 1 之间的比例，请写成 2/3 或 0.05。"),
    NUMBERS_INVALID("应到、到会、发出、收回的人数和票数不能是负数，也不能超过一亿；应到至少 1 人。"),
    PRESENT_TOO_MANY("到会 %s 人，多于应到 %s 人。请核对到会人数。"),
    ISSUED_TOO_MANY("发出选票 %s 张，多于到会 %s 人。请核对发出的选票数。"),
    BALLOTS_DO_NOT_ADD_UP("收回选票 %s 张，录入的选票合计 %s 张，两者应相等。请逐捆核对。"),
    BALLOT_COUNT("每捆选票的张数应为 1 到一亿的整数，权重应大于 0。"),
    NAME_UNKNOWN("选票上的“%s”不在候选人名单里。另选的人请写在另选栏。"),
    SCALE_INVALID("测评档次应有 2 到 5 个，各不相同，并写明前几档算满意，如：满意、基本满意、不满意，前 2 档算满意。"),
    TALLY_GRADES("测评票不能汇总录入，请逐票录入各档次。"),
    TALLY_NUMBERS("汇总里的张数和票数应为 0 到一亿的整数，每捆至少 1 张，权重应大于 0。"),
    TALLY_INVALID("废票合计 %s 张，多于这一捆的 %s 张选票。请核对。"),
    TALLY_REASON("废票原因“%s”在本次投票里不会出现，请改记别的原因。"),
    TALLY_VOTES("“%s”赞成 %s 票、不赞成 %s 票，合计多于有效票 %s 张。请核对。"),
    TALLY_SILENT("“%s”赞成 %s 票、不赞成 %s 票，合计少于有效票 %s 张。本次选举不设弃权，没有表态的选票请记入废票。"),
    TALLY_SEATS("赞成和另选合计 %s 票，多于有效票 %s 张 × 应选 %s 人 = %s 票。选人多于应选人数的选票无效，请记入废票。"),
    TALLY_NO_OTHERS("本次投票不设另选他人。写了“%s”的选票无效，请记入废票。"),
    TALLY_OTHER("另选栏的“%s”是候选人或空着。候选人的票请记在他自己名下。"),
    TALLY_WRITTEN("另选“%s” %s 票，应为 1 到有效票数 %s 的整数。"),
    WEIGHT_INVALID("应到和到会的总权重应大于 0，不超过一亿，最多六位小数。");

    private final String sentence;

    CountRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
