package org.unionhall.congress.count;

/** What a voter says of one name on the ballot; a name without a mark is an abstention. */
public enum Mark {
    FOR("赞成"), AGAINST("不赞成"), ABSTAIN("弃权");

    private final String title;

    Mark(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
