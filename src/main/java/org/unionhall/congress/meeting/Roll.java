package org.unionhall.congress.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.text.Pinyin;

/** Reads the roll of a meeting on behalf of an officer, inside their area. */
@Component
class Roll {

    private static final String ROWS = """
            select a.n, a.name, a.role, coalesce(u.short_name, u.name) as unit_name, a.sex, a.category, a.state, a.since, a.reason, a.unchecked
            from congress.attendee a join organization.unit u on u.id = a.unit_id where a.meeting_id = :meeting
            """;

    private final JdbcClient jdbc;
    private final ScopedReads reads;

    Roll(JdbcClient jdbc, ScopedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** In the order of the roll, those behind a number; of one state or role, when one is asked for. */
    List<Attendee> page(Scope scope, long meeting, String state, int after, int most) {
        String narrowed = switch (state) {
            case "" -> "";
            case "GUEST" -> "and a.role = 'GUEST' ";
            default -> "and a.role <> 'GUEST' and a.state = :state ";
        };
        return reads.within(scope.literal(), () -> jdbc.sql(ROWS + narrowed + "and a.n > :after order by a.n limit :most")
                .param("meeting", meeting).param("state", state, Types.VARCHAR).param("after", after).param("most", most)
                .query(Roll::row).list());
    }

    /** By a piece of the name or the first letters of its pinyin; those not there yet come first. */
    List<Attendee> named(Scope scope, long meeting, String word, int most) {
        String letters = word.toLowerCase(Locale.ROOT);
        boolean latin = letters.matches("[a-z]+");
        return reads.within(scope.literal(), () -> jdbc.sql(ROWS + "order by a.state <> 'EXPECTED', a.n").param("meeting", meeting)
                .query(Roll::row).list()).stream()
                .filter(one -> latin ? Pinyin.initials(one.name()).startsWith(letters) : one.name().contains(word)).limit(most).toList();
    }

    Optional<Attendee> one(Scope scope, long meeting, int n) {
        return reads.within(scope.literal(), () -> jdbc.sql(ROWS + "and a.n = :n").param("meeting", meeting).param("n", n)
                .query(Roll::row).optional());
    }

    private static Attendee row(ResultSet row, int n) throws SQLException {
        String category = row.getString("category");
        Timestamp since = row.getTimestamp("since");
        return new Attendee(row.getInt("n"), row.getString("name"), AttendeeRole.valueOf(row.getString("role")),
                row.getString("unit_name"), row.getInt("sex"), category == null ? null : Attendee.Category.valueOf(category),
                Presence.valueOf(row.getString("state")), since == null ? null : since.toInstant(), row.getString("reason"), row.getBoolean("unchecked"));
    }
}
