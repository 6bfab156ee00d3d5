package org.unionhall.congress.meeting;

import org.unionhall.congress.count.Share;

/**
 * How many should attend, how many do, and whether that is enough (rules 2.3 no. 4: two thirds of 应到会).
 *
 * @param should  应到: those on the roll who have a vote, with those on leave
 * @param present 实到, without those who have left
 * @param leave   请假
 * @param left    退席
 * @param guests  列席 who are there
 * @param share   of those who should attend
 */
public record Quorum(int should, int present, int leave, int left, int guests, Share share) {

    /** How many are needed. */
    public int needed() {
        return (int) share.atLeast(should);
    }

    public boolean met() {
        return should > 0 && present >= needed();
    }

    /** How many more must come. */
    public int missing() {
        return Math.max(0, needed() - present);
    }

    /** Of those who should attend, in percent, rounded down. */
    public int percent() {
        return should == 0 ? 0 : present * 100 / should;
    }

    /** Where on a bar of a hundred the quorum stands. */
    public int mark() {
        return should == 0 ? 100 : (int) Math.ceil(needed() * 100.0 / should);
    }
}
