package org.unionhall.congress.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An office somebody holds or held in a term.
 *
 * @param personKey null where only the name is known
 * @param until     last day, null while it is held
 * @param postId    the post in access it gave, 0 for none
 */
public record Seat(long id, long termId, byte[] personKey, String name, Office office, String title, LocalDate since, LocalDate until,
        Why why, long postId) {

    static final String COLUMNS = "h.id, h.term_id, h.person_key, h.name, h.office, h.title, h.since, h.until, h.why, h.post_id";

    static Seat of(ResultSet row, int n) throws SQLException {
        String why = row.getString("why");
        return new Seat(row.getLong("id"), row.getLong("term_id"), row.getBytes("person_key"), row.getString("name"),
                Office.valueOf(row.getString("office")), row.getString("title"), row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class), why == null ? null : Why.valueOf(why), row.getLong("post_id"));
    }

    public boolean held() {
        return until == null;
    }

    public String shown() {
        return title.isEmpty() ? office.title() : title;
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "seat " + id;
    }
}
