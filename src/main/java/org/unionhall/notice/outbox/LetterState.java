package org.unionhall.notice.outbox;

import org.unionhall.platform.page.Tone;

/** Where a letter of the outbox stands. */
public enum LetterState {
    WAITING("等待发送", Tone.INFO), SENT("已发出", Tone.GOOD), FAILED("没有发出", Tone.BAD), HELD("未发送", Tone.QUIET);

    private final String title;
    private final Tone tone;

    LetterState(String title, Tone tone) {
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
