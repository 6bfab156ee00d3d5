package org.unionhall.figure;

import java.util.List;
import java.util.Optional;
import org.unionhall.access.Actor;

/** Contributed as a bean by modules that have something to say on the first page. */
public interface Waiting {

    /** What waits for this person, the most urgent first; a handful at most. */
    List<Todo> of(Actor me);

    /** Where all of them are, when that can be more than a handful. */
    default Optional<All> all(Actor me) {
        return Optional.empty();
    }

    /** @param count of all, in words such as 22 or 999+ */
    record All(String count, String href) {
    }
}
