package org.unionhall.congress.party;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' about issues put before the Party committee: the code is stable, the sentence says what to do. */
public enum PartyRefusal implements Reason {
    UNIT_MISSING("请选择以哪个工会的名义提请。"),
    TITLE_MISSING("请填写议题，最多 120 个字。"),
    WHY_MISSING("请写明为什么提请党委研究，至少 4 个字。"),
    PROPOSAL_MISSING("请写明工会的建议，至少 4 个字。"),
    NOT_EXPECTED("这件事项现在是“%s”，不能再“%s”。"),
    DAY("请填写日期，不晚于今天。"),
    STUDIED_EARLY("研究日期不能早于提请日期 %s。"),
    DECISION_MISSING("请写明党委的决定，至少 4 个字。"),
    DOER_MISSING("请写明由哪个单位落实。"),
    DUE_EARLY("落实期限不能早于研究日期 %s。"),
    DONE_EARLY("落实日期不能早于研究日期 %s。"),
    RESULT_MISSING("请写明落实的结果，至少 4 个字。");

    private final String sentence;

    PartyRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
