package org.unionhall.access.door;

import java.time.Duration;

/** A signed-in browser or program. */
public final class Session {

    public static final String COOKIE = "hall";

    /** How a session shows itself and how long it lives. */
    public enum Kind {
        /** A browser: two hours without a click, twelve hours at most. */
        PAGE(Duration.ofHours(2)),
        /** A program with a bearer token: twelve hours. */
        API(Duration.ofHours(12));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        Duration life() {
            return life;
        }
    }

    private Session() {
    }
}
