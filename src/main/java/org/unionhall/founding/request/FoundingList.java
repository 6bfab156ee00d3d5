package org.unionhall.founding.request;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;

/** The foundings of an area, running and done: what is asked for and how far it is, without names of persons. */
@Component
class FoundingList {

    private final JdbcClient jdbc;

    FoundingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. @param state to narrow by, or empty; @param before number of the last one shown, 0 from the beginning */
    List<FoundingRow> rows(Scope scope, String state, long before, int most) {
        return jdbc.sql("""
                select m.id, m.title, m.state, m.ended, m.filed_on, m.due_on, m.late, u.code, coalesce(u.short_name, u.name) as unit_name,
                       f.number, n.code as union_code
                from matter.matter m join organization.unit u on u.id = m.unit_id
                left join founding.founding f on f.matter_id = m.id
                left join organization.unit n on n.id = f.founded_unit
                where m.kind = 'found' and m.place <@ :scope::int8multirange and (:state = '' or m.state = :state)
                  and (:before = 0 or m.id < :before)
                order by m.id desc limit :most""").param("scope", scope.literal()).param("state", state).param("before", before)
                .param("most", most).query((row, n) -> new FoundingRow(row.getLong("id"), row.getString("title"), row.getString("state"),
                        row.getString("ended"), row.getObject("filed_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                        row.getBoolean("late"), row.getString("code"), row.getString("unit_name"), row.getString("number"),
                        row.getString("union_code"))).list();
    }

    /** How many stand in each state. */
    Map<String, Long> counts(Scope scope) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                select m.state, count(*) from matter.matter m where m.kind = 'found' and m.place <@ :scope::int8multirange
                group by m.state""").param("scope", scope.literal()).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
