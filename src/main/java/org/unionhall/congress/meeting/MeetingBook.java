package org.unionhall.congress.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Scope;
import org.unionhall.congress.count.Share;
import org.unionhall.organization.Rules;
import org.unionhall.platform.refusal.NotHere;

/** Reads meetings with their numbers; names of persons are not among them. */
@Component
class MeetingBook {

    private static final String COUNTS = """
            left join lateral (
                select count(*) filter (where a.role <> 'GUEST') as should,
                       count(*) filter (where a.role <> 'GUEST' and a.state = 'PRESENT') as present,
                       count(*) filter (where a.role <> 'GUEST' and a.state = 'LEAVE') as on_leave,
                       count(*) filter (where a.role <> 'GUEST' and a.state = 'LEFT') as gone,
                       count(*) filter (where a.role = 'GUEST' and a.state = 'PRESENT') as guests
                from congress.attendee a where a.meeting_id = m.id) c on true
            """;
    private static final String ONE = "select m.*, u.code as unit_code, u.name as unit_name, c.* "
            + "from congress.meeting m join organization.unit u on u.id = m.unit_id " + COUNTS + "where m.id = :id";

    private final JdbcClient jdbc;
    private final Rules rules;

    MeetingBook(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    Optional<Meeting> withId(long id) {
        return jdbc.sql(ONE).param("id", id).query(this::row).optional();
    }

    /** @throws NotHere when there is none within reach */
    Meeting open(long id, Scope scope) {
        return withId(id).filter(meeting -> scope.covers(meeting.place())).orElseThrow(NotHere::new);
    }

    /** The same, and nobody else opens, closes or changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Meeting held(long id, Scope scope) {
        jdbc.sql("select id from congress.meeting where id = :id for update").param("id", id).query(Long.class).optional();
        return open(id, scope);
    }

    /** Newest first, those behind the given one; of one state, or of all when it is null. */
    List<MeetingLine> lines(Scope scope, MeetingState state, LocalDate beforeDay, long beforeId, int most) {
        return jdbc.sql("""
                select m.id, m.title, m.kind, m.on_day, m.begins, m.state, coalesce(u.short_name, u.name) as unit_name,
                       c.should, c.present
                from congress.meeting m join organization.unit u on u.id = m.unit_id
                """ + COUNTS + """
                where m.place between :lo and :hi and m.place <@ :scope::int8multirange
                  and (cast(:state as text) is null or m.state = :state)
                  and (cast(:day as date) is null or (m.on_day, m.id) < (:day, :id))
                order by m.on_day desc, m.id desc limit :most""")
                .param("lo", scope.lo()).param("hi", scope.hi()).param("scope", scope.literal())
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("day", beforeDay, java.sql.Types.DATE).param("id", beforeId).param("most", most)
                .query((row, n) -> new MeetingLine(row.getLong("id"), row.getString("title"), MeetingKind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class), row.getObject("begins", LocalTime.class),
                        MeetingState.valueOf(row.getString("state")), row.getString("unit_name"), row.getInt("should"),
                        row.getInt("present"))).list();
    }

    Map<MeetingState, Long> counts(Scope scope) {
        Map<MeetingState, Long> counts = new EnumMap<>(MeetingState.class);
        jdbc.sql("""
                select m.state, count(*) from congress.meeting m
                where m.place between :lo and :hi and m.place <@ :scope::int8multirange group by m.state""")
                .param("lo", scope.lo()).param("hi", scope.hi()).param("scope", scope.literal()).query(row -> {
                    counts.put(MeetingState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Congresses being prepared by one of these unions, for which delegates may be elected. */
    List<Meeting> awaitingDelegates(List<Long> units) {
        return jdbc.sql(ONE.replace("where m.id = :id",
                "where m.unit_id = any(:units) and m.kind = 'CONGRESS' and m.state = 'PREPARING' order by m.on_day, m.id limit 50"))
                .param("units", units.toArray(Long[]::new)).query(this::row).list();
    }

    List<Meeting> notClosed(List<Long> units) {
        return jdbc.sql(ONE.replace("where m.id = :id", "where m.unit_id = any(:units) and m.state <> 'CLOSED' order by m.on_day, m.id limit 50"))
                .param("units", units.toArray(Long[]::new)).query(this::row).list();
    }

    private Meeting row(ResultSet row, int n) throws SQLException {
        long unit = row.getLong("unit_id");
        LocalDate day = row.getObject("on_day", LocalDate.class);
        Share share = Share.of(rules.text(unit, day, "MEETING_QUORUM"));
        return new Meeting(row.getLong("id"), unit, row.getString("unit_code"), row.getString("unit_name"), row.getLong("place"),
                MeetingKind.valueOf(row.getString("kind")), row.getObject("term_no", Integer.class),
                row.getObject("session_no", Integer.class), row.getBoolean("expanded"), row.getString("title"), day,
                row.getObject("begins", LocalTime.class), row.getString("venue"), MeetingState.valueOf(row.getString("state")),
                row.getObject("parent_id", Long.class),
                new Meeting.Seats(row.getObject("delegates", Integer.class), row.getObject("committee", Integer.class),
                        row.getObject("audit", Integer.class), row.getObject("standing", Integer.class)),
                row.getObject("matter_id", Long.class), row.getString("closing"),
                new Quorum(row.getInt("should"), row.getInt("present"), row.getInt("on_leave"), row.getInt("gone"),
                        row.getInt("guests"), share));
    }
}
