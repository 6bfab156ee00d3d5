package org.unionhall.notice.outbox;

import java.time.Instant;

/** A letter as the outbox shows it: the number masked, a code as stars. */
public record OutboxRow(long id, Way way, LetterState state, String shown, String kind, String title, String text,
                        Instant madeAt, Instant dueAt, Instant doneAt, int tries, String answer, boolean addressed) {

    /** Whether there is something the retry button could do. */
    public boolean retryable() {
        return addressed && (state == LetterState.FAILED || state == LetterState.HELD);
    }
}
