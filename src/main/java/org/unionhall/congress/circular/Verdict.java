package org.unionhall.congress.circular;

import org.unionhall.platform.page.Tone;

/** What becomes of an opinion; whoever does not take it as it is says why. */
public enum Verdict {
    ADOPTED("采纳", Tone.GOOD), PARTLY("部分采纳", Tone.INFO), NOT("不采纳", Tone.WARN);

    private final String title;
    private final Tone tone;

    Verdict(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    public String title() {
        return title;
    }

    public Tone tone() {
        return tone;
    }

    boolean needsReason() {
        return this != ADOPTED;
    }
}
