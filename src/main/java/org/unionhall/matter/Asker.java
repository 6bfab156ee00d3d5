package org.unionhall.matter;

/**
 * Who asks: the account, if there is one, and the person behind it, if known by real name. Names stay out of
 * {@link #toString()}.
 *
 * @param account 0 for somebody without an account, as at the counter
 * @param person  key of the person, or null
 */
public record Asker(long account, byte[] person, String name) {

    @Override
    public String toString() {
        return "asker " + account;
    }
}
