package org.unionhall.membership.importing;

import java.time.Instant;
import java.util.Map;

/** One uploaded roster, as kept from reading to commit or undo. */
public record RosterImport(long id, long unitId, long place, String area, Long account, Long committer,
        String fileName, String fileKey, ImportState state, int progress, FoundHeader header,
        Map<Integer, String> mapping, String problem, Counts counts, int written, Integer readMillis,
        Instant createdAt, Instant committedAt, Instant undoneAt) {

    /** The clerk must say which column holds what. */
    public boolean needsMapping() {
        return state == ImportState.FAILED && header != null && !header.complete();
    }

    public boolean running() {
        return state == ImportState.READING || state == ImportState.COMMITTING;
    }
}
