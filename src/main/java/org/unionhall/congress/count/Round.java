package org.unionhall.congress.count;

/** Which ballot of an election it is. */
public enum Round {
    FIRST("第一次投票"),
    /** Among the tied only: whoever has more votes is elected; they had their majority before. */
    TIE("相等再投票"),
    /** For seats that stayed open. */
    FURTHER("另行选举"),
    /** Whether somebody's office ends: one name, for or against. */
    RECALL("罢免表决"),
    /** A resolution of a meeting, for or against. */
    RESOLUTION("无记名表决");

    private final String title;

    Round(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether one question is on the ballot instead of names for seats. */
    public boolean question() {
        return this == RECALL || this == RESOLUTION;
    }
}
