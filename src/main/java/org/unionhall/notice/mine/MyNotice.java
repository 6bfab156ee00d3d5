package org.unionhall.notice.mine;

import java.time.Instant;

/** A notice as the one who got it reads it. */
public record MyNotice(long id, Instant at, String title, String text, String href, boolean read) {

    /** Where the next page begins: unread ones stand first, then the newest. */
    String key() {
        return (read ? "0-" : "1-") + id;
    }
}
