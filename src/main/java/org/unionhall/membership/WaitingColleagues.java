package org.unionhall.membership;

import java.time.Instant;
import java.util.List;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/**
 * Those who asked to join at an employer that has no union yet, and wait there for their colleagues. Each waits with a
 * matter {@code join} at the union above; from a number on (rule FOUND_FROM_MEMBERS) they can found one.
 */
public interface WaitingColleagues {

    /** Somebody who waits; {@code account} is 0 for one who applied at the counter. */
    record Waiting(long matter, long account, String name, Instant since) {

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "waiting with matter " + matter;
        }
    }

    /** Those of an employer, who came first first. */
    List<Waiting> of(String creditCode);

    int count(String creditCode);

    /**
     * A union covers their employer from now on: it takes in who waited there; whom it cannot take at once lies with it for
     * review. Part of the act of founding, in its transaction; the employers must be registered with the union already.
     *
     * @return how many are members now
     */
    int joined(Unit newUnion, Actor actor);
}
