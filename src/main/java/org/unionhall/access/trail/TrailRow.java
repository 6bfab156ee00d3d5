package org.unionhall.access.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A row of the trail as it is read. */
public record TrailRow(LocalDate day, long id, Instant at, String login, String actor, String act, String unitCode,
                       String unitName, String subject, String reason, String address, String before, String after) {

    public String actName() {
        return TrailWords.act(act);
    }

    public String subjectName() {
        return TrailWords.subject(subject);
    }

    public List<TrailWords.Change> changes() {
        return TrailWords.changes(before, after);
    }

    /** Where the next page begins. */
    public String key() {
        return day + "-" + id;
    }
}
