package org.unionhall.congress.count;

/** What must follow a count. */
public enum Next {
    NONE("选举完成"), TIE_BALLOT("得票相等，再次投票"), FURTHER_BALLOT("名额未满，另行选举"), VOID("选举无效，重新投票"),
    NO_QUORUM("到会人数不够，不能选举");

    private final String title;

    Next(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
