package org.unionhall.access;

import java.util.Collection;
import java.util.Map;

/** How accounts are reached outside the site. Numbers and addresses stay sealed; only who sends opens them. */
public interface Contacts {

    /** What a sealed phone number is, see {@link org.unionhall.platform.sealing.Seals}. */
    String PHONE = "account.phone";
    /** What a sealed e-mail address is. */
    String EMAIL = "account.email";

    /** What an account can be reached by, each with its masked form for showing; null where it has none. */
    record Contact(byte[] phone, String phoneShown, byte[] email, String emailShown) {
    }

    /** Contacts of those accounts that are open. */
    Map<Long, Contact> of(Collection<Long> accounts);
}
