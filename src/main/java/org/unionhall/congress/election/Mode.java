package org.unionhall.congress.election;

/** How ballots are cast. */
public enum Mode {
    PAPER("纸质选票"), ELECTRONIC("手机或平板投票"), BOTH("手机和纸质并用");

    private final String title;

    Mode(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean paper() {
        return this != ELECTRONIC;
    }

    public boolean electronic() {
        return this != PAPER;
    }
}
