package org.unionhall.congress.party;

import org.unionhall.platform.page.Tone;

/** How far an issue has come. */
public enum IssueState {
    PREPARING("准备", Tone.QUIET), PUT("已提请", Tone.WARN), STUDIED("已研究", Tone.INFO), DONE("落实完", Tone.GOOD), DROPPED("撤销", Tone.QUIET);

    private final String title;
    private final Tone tone;

    IssueState(String title, Tone tone) {
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
