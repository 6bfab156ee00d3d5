package org.unionhall.congress.meeting;

/** What kind of meeting it is: who attends, and by which rules it is held. */
public enum MeetingKind {
    ASSEMBLY("会员大会", "全体会员"),
    CONGRESS("会员代表大会", "会员代表"),
    PLENUM("全委会", "委员会委员"),
    STANDING("常委会", "常务委员"),
    CONSULTATION("女职工大会", "女会员"),
    GROUP("选举小组会", "本选区会员");

    private final String title;
    private final String voters;

    MeetingKind(String title, String voters) {
        this.title = title;
        this.voters = voters;
    }

    public String title() {
        return title;
    }

    /** Who has a vote at it. */
    public String voters() {
        return voters;
    }

    /** 扩大会议: committees may ask others to sit in. */
    boolean expandable() {
        return this == PLENUM || this == STANDING;
    }

    /** All members of the union, or of this part of it, attend. */
    boolean wholeRoster() {
        return this == ASSEMBLY || this == GROUP || this == CONSULTATION;
    }

    /** A congress, whether of members or of their delegates, is prepared by request and reply. */
    public boolean great() {
        return this == ASSEMBLY || this == CONGRESS;
    }

    AttendeeRole voter() {
        return this == CONGRESS ? AttendeeRole.DELEGATE : AttendeeRole.MEMBER;
    }
}
