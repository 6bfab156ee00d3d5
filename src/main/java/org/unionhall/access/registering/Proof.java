package org.unionhall.access.registering;

import java.time.Duration;
import java.time.Instant;

/** A number on its way to be proven; once proven it is good for a quarter of an hour, and for one use. */
record Proof(String phoneShown, byte[] phoneKey, byte[] phoneSealed, boolean coded, String next, Instant provenAt,
             Instant usedAt) {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    boolean proven(Instant now) {
        return provenAt != null && usedAt == null && provenAt.plus(GOOD_FOR).isAfter(now);
    }
}
