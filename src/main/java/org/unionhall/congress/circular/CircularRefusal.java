package org.unionhall.congress.circular;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' about documents sent below: the code is stable, the sentence says where and what to do. */
public enum CircularRefusal implements Reason {
    UNIT_MISSING("请选择以哪个工会的名义发文。"),
    TITLE_MISSING("请填写文件名称，最多 120 个字。"),
    WORDS_MISSING("请写明要求，或者说明要征求意见的内容。"),
    DUE_PAST("截止日应在今天以后，填的是 %s。"),
    NOBODY("没有发往任何单位。请选择发给哪些下级工会。"),
    NOT_BELOW("没有找到下级工会“%s”。请写全称或组织编码，一行一个。"),
    SAME_NAME("下级有 %s 家工会都叫“%s”，请写组织编码。"),
    OUTSIDE_ONLY_OPINION("只有征求意见才能发给外单位。"),
    OUTSIDE_LONG("外单位名称最多 60 个字：“%s”。"),
    CLOSED("已经截止，不能再答复。请与发文的工会联系。"),
    NOT_THIS_KIND("这份文件要的是“%s”。"),
    RELAYED_ON("请填写传达日期，不早于发文日，不晚于今天。"),
    RELAYED_HOW("请写明怎么传达的，如“召开会员大会学习”。"),
    TOOK_PART("请填写参加人数，1 到 1000000。"),
    CLAUSE_MISSING("请写明是哪一条，如“第三条”或“全文”。"),
    OPINION_MISSING("请写明意见，至少 4 个字。"),
    OPINIONS_GIVEN("已经提了 %s 条意见。没有意见的，请先撤回这些意见。"),
    TOO_LATE("截止日是 %s，答复过的不能再改。确需修改，请与发文的工会联系。"),
    JUDGED("这条意见已经有采纳结果，不能再改。"),
    TOO_MANY("一个单位最多提 %s 条意见，请合并后再提。"),
    VERDICT_REASON("“%s”要写明理由，至少 4 个字。"),
    REMINDED_TODAY("今天已经催过了，明天再催。"),
    ALL_ANSWERED("都答复了，不用再催。"),
    ALREADY_CLOSED("已经截止。"),
    VERDICTS_MISSING("还有 %s 条意见没有写明是否采纳，请先处理再截止。");

    private final String sentence;

    CircularRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
