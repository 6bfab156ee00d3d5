package org.unionhall.notice.outbox;

import java.time.Instant;

/** A row of the outbox in the hands of a sender; the number in clear is seen here and nowhere else. */
record Letter(long id, Way way, String to, String kind, String title, String text, String href, String code,
              boolean urgent, int tries, Instant expiresAt) {

    /** Stands in the stored text where the code goes. */
    static final String STARS = "******";

    @Override
    public String toString() {
        return "letter " + id;
    }
}
