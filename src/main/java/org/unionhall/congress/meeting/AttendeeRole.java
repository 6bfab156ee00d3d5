package org.unionhall.congress.meeting;

/** As what somebody is on the roll of a meeting. Guests (列席) have no vote and do not count for the quorum. */
public enum AttendeeRole {
    MEMBER("会员"), DELEGATE("正式代表"), GUEST("列席");

    private final String title;

    AttendeeRole(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean votes() {
        return this != GUEST;
    }
}
