package org.unionhall.congress.count;

/** Of whom more than the asked share must approve (基层选举条例第二十九条; local methods differ). */
public enum MajorityBase {
    SHOULD_ATTEND("应到会人数"), PRESENT("到会人数"), VALID("有效票数");

    private final String title;

    MajorityBase(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
