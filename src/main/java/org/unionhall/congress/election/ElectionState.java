package org.unionhall.congress.election;

import org.unionhall.platform.page.Tone;

/** How far an election is. */
public enum ElectionState {
    DRAFT("推荐候选人", Tone.INFO), NOTICE("候选人公示", Tone.INFO), READY("名册已冻结", Tone.INFO), VOTING("投票计票", Tone.INFO),
    CONFIRMED("结果已确认", Tone.GOOD), REPORTED("已报上级", Tone.INFO), APPROVED("上级已批准", Tone.GOOD), STOPPED("已终止", Tone.BAD);

    private final String title;
    private final Tone tone;

    ElectionState(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    public String title() {
        return title;
    }

    public Tone tone() {
        return tone;
    }
}
