package org.unionhall.congress.term;

/** How a term stands. */
public enum TermState {
    PROPOSED("待上级批复"), TAKEN("上级已批准"), RUNNING("现任"), ENDED("已结束"), DROPPED("未批准");

    private final String title;

    TermState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
