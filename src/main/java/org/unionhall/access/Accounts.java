package org.unionhall.access;

import java.time.LocalDate;

/**
 * Opens accounts and gives them posts, for those who need no permission to do so: set-up, the demo, imports of
 * officers that have been checked. What an administrator may do by hand is decided on the page of accounts.
 */
public interface Accounts {

    /**
     * Opens an account without any power.
     *
     * @return its number
     * @throws org.unionhall.platform.refusal.Refusal when login, phone or password will not do
     */
    long open(NewAccount account, Actor by);

    /** Gives the account a role at a unit; {@code to} is the last day, null while open. */
    void appoint(long account, long unitId, Role role, LocalDate from, LocalDate to, Actor by);

    /** Whether an account that is not closed belongs to this person. */
    boolean heldBy(byte[] personKey);

    /** The person stands under another key from now on; accounts follow. */
    void lead(byte[] fromKey, byte[] toKey);
}
