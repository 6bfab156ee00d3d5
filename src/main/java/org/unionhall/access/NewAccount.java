package org.unionhall.access;

/**
 * An account about to be opened. Login: lower-case letters, digits and {@code . _ -}, 3 to 40. The phone, if any, is
 * kept as a keyed hash with a masked tail; {@code personKey} is the person who signs in, null for technical accounts.
 */
public record NewAccount(String login, String name, long unitId, String phone, String password, boolean mustChange,
                         byte[] personKey) {

    public NewAccount(String login, String name, long unitId, String password, boolean mustChange) {
        this(login, name, unitId, null, password, mustChange, null);
    }

    @Override
    public String toString() {
        return "new account";
    }
}
