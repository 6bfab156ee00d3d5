package org.unionhall.access;

import java.util.Optional;

/** Finds somebody by what they sign in with, to give them a task. */
public interface KnownAccounts {

    /** An open account. */
    record Known(long account, String name, long unitId) {

        @Override
        public String toString() {
            return "account " + account;
        }
    }

    /** The open account with this login or phone. */
    Optional<Known> withLogin(String login);
}
