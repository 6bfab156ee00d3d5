package org.unionhall.membership.member;

/**
 * How a membership stands (工会会员会籍管理办法). {@link #ACTIVE} and {@link #TRANSFERRING} count as members; retained
 * members keep their membership but neither pay, vote nor count.
 */
public enum MemberStatus {
    ACTIVE("在籍", true, true),
    TRANSFERRING("转出办理中", true, true),
    RETAINED("保留会籍", true, false),
    WITHDRAWN("已退会", false, false),
    AUTO_WITHDRAWN("视为自动退会", false, false),
    EXPELLED("已除名", false, false),
    DECEASED("已去世", false, false);

    private final String title;
    private final boolean held;
    private final boolean counted;

    MemberStatus(String title, boolean held, boolean counted) {
        this.title = title;
        this.held = held;
        this.counted = counted;
    }

    public String title() {
        return title;
    }

    /** Whether a union holds this membership today, so that no other union may take the person in. */
    public boolean held() {
        return held;
    }

    /** Whether the person counts in the number of members. */
    public boolean counted() {
        return counted;
    }
}
