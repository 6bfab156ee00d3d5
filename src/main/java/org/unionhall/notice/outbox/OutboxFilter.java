package org.unionhall.notice.outbox;

import org.springframework.web.util.UriComponentsBuilder;

/** What the outbox is narrowed to; everything may be missing. {@code after} is the number a page begins below. */
public record OutboxFilter(Way way, LetterState state, Long after) {

    OutboxFilter only(LetterState other) {
        return new OutboxFilter(way, other, null);
    }

    /** The address of this list, from its beginning or below a number. */
    public String href(Long below) {
        var href = UriComponentsBuilder.fromPath("/outbox");
        if (way != null) {
            href.queryParam("way", way);
        }
        if (state != null) {
            href.queryParam("state", state);
        }
        if (below != null) {
            href.queryParam("after", below);
        }
        return href.build().toUriString();
    }
}
