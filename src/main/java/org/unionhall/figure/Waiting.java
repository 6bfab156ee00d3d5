package org.unionhall.figure;

import java.util.List;
import org.unionhall.access.Actor;

/** Contributed as a bean by modules that have something to say on the first page. */
public interface Waiting {

    /** What waits for this person, the most urgent first; a handful at most. */
    List<Todo> of(Actor me);
}
