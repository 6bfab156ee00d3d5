package org.unionhall.congress.count;

/** What decides when more people have equal votes at the cut than there are seats left. */
public enum TieRule {
    /** Another ballot among the tied (条例第二十九条). */
    BALLOT("就得票相等的人再次投票"),
    /** Fewer votes against first; where these are equal too, another ballot. */
    FEWER_AGAINST("先看不赞成票，少的当选；仍相等再次投票");

    private final String title;

    TieRule(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
