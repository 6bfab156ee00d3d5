package org.unionhall.congress.meeting;

import org.unionhall.platform.page.Tone;

/** Whether somebody on the roll is there. */
public enum Presence {
    EXPECTED("未到", Tone.QUIET), PRESENT("已签到", Tone.GOOD), LEAVE("请假", Tone.INFO), LEFT("已退席", Tone.WARN);

    private final String title;
    private final Tone tone;

    Presence(String title, Tone tone) {
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
