package org.unionhall.congress.count;

/** What follows when fewer are elected than there are seats. */
public enum ShortfallRule {
    /** Another ballot for the rest in the same meeting, unless the meeting agrees to fewer seats. */
    FURTHER_BALLOT("就缺额另行选举；大会同意且不低于规定人数的，也可以减少名额"),
    /** The seats stay open for a later by-election. */
    LEAVE_OPEN("缺额留待以后补选");

    private final String title;

    ShortfallRule(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
