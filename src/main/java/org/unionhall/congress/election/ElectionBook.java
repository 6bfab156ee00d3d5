package org.unionhall.congress.election;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Office;
import org.unionhall.platform.refusal.NotHere;

/** Reads elections. */
@Component
public class ElectionBook {

    private static final String SELECT = """
            select e.id, e.unit_id, e.meeting_id, e.title, e.body, e.office, e.office_title, e.seats, e.congress_no, e.term_years, e.mode,
                   e.rules, e.name_order, e.state, e.notice_from, e.notice_to, e.should_attend, e.should_weigh, e.roll_hash, e.congress_id,
                   e.purpose, e.term_id, e.holder_id, e.grounds, e.matter_id
            from congress.election e join organization.unit u on u.id = e.unit_id
            """;

    private final JdbcClient jdbc;

    ElectionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotHere when there is none within the scope */
    public Election within(Scope scope, long id) {
        return jdbc.sql(SELECT + "where e.id = :id and u.lo <@ :scope::int8multirange").param("id", id)
                .param("scope", scope.literal()).query(ElectionBook::election).optional().orElseThrow(NotHere::new);
    }

    /** The latest first. @param meeting 0 for any; @param before number of the last one shown, 0 from the beginning */
    List<Election> rows(Scope scope, String state, long meeting, long before, int most) {
        return jdbc.sql(SELECT + """
                where u.lo <@ :scope::int8multirange and (:state = '' or e.state = :state) and (:before = 0 or e.id < :before)
                  and (:meeting = 0 or e.meeting_id = :meeting)
                order by e.id desc limit :most""").param("meeting", meeting).param("scope", scope.literal()).param("state", state).param("before", before)
                .param("most", most).query(ElectionBook::election).list();
    }

    /** How many stand in each state, in the order of states. */
    Map<ElectionState, Long> counts(Scope scope) {
        Map<ElectionState, Long> counts = new EnumMap<>(ElectionState.class);
        jdbc.sql("""
                select e.state, count(*) from congress.election e join organization.unit u on u.id = e.unit_id
                where u.lo <@ :scope::int8multirange group by e.state""").param("scope", scope.literal()).query(row -> {
            counts.put(ElectionState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    public Optional<Election> withId(long id) {
        return jdbc.sql(SELECT + "where e.id = :id").param("id", id).query(ElectionBook::election).optional();
    }

    /** Those of a meeting, in the order in which they were drawn up. */
    public List<Election> of(long meeting) {
        return jdbc.sql(SELECT + "where e.meeting_id = :meeting order by e.id limit 100").param("meeting", meeting)
                .query(ElectionBook::election).list();
    }

    private static Election election(ResultSet row, int n) throws SQLException {
        byte[] hash = row.getBytes("roll_hash");
        BigDecimal weigh = row.getBigDecimal("should_weigh");
        return new Election(row.getLong("id"), row.getLong("unit_id"), row.getLong("meeting_id"), row.getString("title"),
                Body.valueOf(row.getString("body")), Office.valueOf(row.getString("office")), row.getString("office_title"),
                row.getInt("seats"), row.getInt("congress_no"), row.getInt("term_years"), Mode.valueOf(row.getString("mode")),
                RulesJson.read(row.getString("rules")), NameOrder.valueOf(row.getString("name_order")),
                ElectionState.valueOf(row.getString("state")), row.getObject("notice_from", LocalDate.class),
                row.getObject("notice_to", LocalDate.class), row.getInt("should_attend"), weigh == null ? BigDecimal.ZERO : weigh,
                hash == null ? null : HexFormat.of().formatHex(hash), row.getLong("congress_id"),
                Purpose.valueOf(row.getString("purpose")), row.getLong("term_id"), row.getLong("holder_id"), row.getString("grounds"),
                row.getLong("matter_id"));
    }
}
