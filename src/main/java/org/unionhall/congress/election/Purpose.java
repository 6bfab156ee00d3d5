package org.unionhall.congress.election;

/** What an election is for. */
public enum Purpose {
    /** A new term of a body. */
    TERM("换届选举"),
    /** Open seats of a body whose term runs; who is elected stays until its end. */
    BY_ELECTION("补选"),
    /** Whether somebody's office ends: one name on the ballot, more than half of all (工会法第十八条). */
    RECALL("罢免"),
    /** The women's committee may come of nomination and consultation, without a ballot (工会基层组织选举工作条例第四十条). */
    CONSULTATION("协商产生"),
    /** A resolution of a meeting that is voted on by secret ballot: one question, for or against. */
    RESOLUTION("无记名表决");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether candidates are nominated and published. */
    boolean nominates() {
        return this != RECALL && this != RESOLUTION;
    }

    /** Whether there is a roll and a ballot. */
    boolean votes() {
        return this != CONSULTATION;
    }
}
