package org.unionhall.access.account;

import java.time.Instant;
import java.util.List;

/** An account as an administrator sees it, with its posts, those that ended last. */
public record AccountRow(long id, String login, String name, long unitId, String unitCode, String unitName,
                         String phoneTail, boolean oneTimeCode, boolean mustChange, Instant lockedUntil,
                         Instant signedInAt, Instant closedAt, List<PostRow> posts) {

    public boolean open() {
        return closedAt == null;
    }

    public List<PostRow> heldPosts() {
        return posts.stream().filter(post -> !post.over()).toList();
    }
}
