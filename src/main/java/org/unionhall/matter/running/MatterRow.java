package org.unionhall.matter.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.unionhall.access.Actor;

/** A matter as it stands in the database, without answers. Personal facts stay out of its text form. */
public record MatterRow(long id, String kind, long routeId, long unitId, long place, Long account, byte[] person, Long officer,
        String channel, String asker, String title, String state, String ended, String reason, Instant filedAt, LocalDate filedOn,
        LocalDate dueOn, LocalDate endedOn, boolean late, Integer rating, int step, int acts) {

    public static final String COLUMNS = """
            m.id, m.kind, m.route_id, m.unit_id, m.place, m.account_id, m.person_key, m.officer_id, m.channel, m.asker, m.title,
            m.state, m.ended, m.reason, m.filed_at, m.filed_on, m.due_on, m.ended_on, m.late, m.rating, m.step, m.acts""";

    public static MatterRow of(ResultSet row, int n) throws SQLException {
        return new MatterRow(row.getLong("id"), row.getString("kind"), row.getLong("route_id"), row.getLong("unit_id"),
                row.getLong("place"), row.getObject("account_id", Long.class), row.getBytes("person_key"),
                row.getObject("officer_id", Long.class), row.getString("channel"), row.getString("asker"),
                row.getString("title"), row.getString("state"), row.getString("ended"), row.getString("reason"),
                row.getTimestamp("filed_at").toInstant(), row.getObject("filed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class), row.getObject("ended_on", LocalDate.class), row.getBoolean("late"),
                row.getObject("rating", Integer.class), row.getInt("step"), row.getInt("acts"));
    }

    /** Whether this actor handed it in: for themselves, or as an officer for somebody else. */
    public boolean filedBy(Actor actor) {
        return officer != null && officer == actor.account() || askedBy(actor);
    }

    public boolean askedBy(Actor actor) {
        return account != null && account == actor.account()
                || person != null && actor.personKey() != null && Arrays.equals(person, actor.personKey());
    }

    public boolean open() {
        return ended == null;
    }

    @Override
    public String toString() {
        return "matter " + id;
    }
}
