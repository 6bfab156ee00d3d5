package org.unionhall.membership;

import java.io.InputStream;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/**
 * Roster import without pages and jobs, for the program itself: each step runs to its end in the caller's thread. The
 * actor is null for the program; then the unit's whole subtree may be written.
 */
public interface RosterImports {

    /** Takes a file in for a unit; the answer is the import's number. */
    long receive(Unit unit, String fileName, InputStream file, Actor actor);

    /** Reads the file into a preview. */
    Preview read(long id);

    Preview preview(long id);

    /** Writes all good rows, or none; the answer is how many. */
    int commit(long id, Actor actor);

    /** Where an import stands and how many rows are in which state; {@code problem} says why there is no preview. */
    record Preview(String state, int total, int fresh, int changed, int same, int warning, int error, String problem) {
    }
}
