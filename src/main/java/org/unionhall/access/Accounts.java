package org.unionhall.access;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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

    /**
     * Gives a role that comes with an office, for the days of its term.
     *
     * @return number of the post; empty where the account holds the role there on one of these days by other means
     */
    OptionalLong seat(long account, long unitId, Role role, LocalDate from, LocalDate to, Actor by);

    /** A post lasts until another day, later or sooner; a last day that has passed ends it at once. */
    void until(long post, LocalDate lastDay, String reason, Actor by);

    /** Whether an account that is not closed belongs to this person. */
    boolean heldBy(byte[] personKey);

    /**
     * The account is this person's from now on, under their real name.
     *
     * @throws org.unionhall.platform.refusal.Refusal when another open account is this person's, or this one is another's
     */
    void bind(long account, byte[] personKey, String name, Actor by);

    /** Key of the account's phone, the same by which people are found by phone; empty when it has none. */
    Optional<byte[]> phoneKey(long account);

    /** The open account of this person, if there is one. */
    OptionalLong of(byte[] personKey);

    /** The open accounts of many, by the key of the person; who has none is missing from the answer. */
    Map<ByteBuffer, Long> of(Collection<byte[]> personKeys);

    /**
     * The posts an account holds at a unit, or at a part of it, end on this day: whoever leaves a union leaves its offices.
     *
     * @return titles of the roles that ended
     */
    List<String> leave(long account, long unitId, LocalDate lastDay, String reason, Actor by);

    /** The person stands under another key from now on; accounts follow. */
    void lead(byte[] fromKey, byte[] toKey);
}
