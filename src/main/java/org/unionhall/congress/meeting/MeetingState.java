package org.unionhall.congress.meeting;

import org.unionhall.platform.page.Tone;

/** How far a meeting is. */
public enum MeetingState {
    PREPARING("筹备中", Tone.INFO), OPEN("开会中", Tone.WARN), CLOSED("已闭会", Tone.GOOD);

    private final String title;
    private final Tone tone;

    MeetingState(String title, Tone tone) {
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
