package org.unionhall.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures of the rules (rules.md, chapter 2): dated, with their legal basis; the value set nearest up the tree
 * counts, the national value last.
 */
@Component
public class Rules {

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int number(long unitId, LocalDate on, String code) {
        return at(unitId, on).number(code);
    }

    public String text(long unitId, LocalDate on, String code) {
        return at(unitId, on).text(code);
    }

    /** All rules in force for a unit on a day, read at once: for work on many rows. */
    public InForce at(long unitId, LocalDate on) {
        var values = new HashMap<String, String>();
        jdbc.sql("""
                select distinct on (r.code) r.code, r.value
                from organization.rule r
                left join organization.unit u on u.id = :unit
                where (r.unit_id is null or r.unit_id = any(u.path))
                  and r.valid_from <= :on and (r.valid_to is null or r.valid_to >= :on)
                order by r.code, coalesce(array_position(u.path, r.unit_id), 0) desc, r.valid_from desc""")
                .param("unit", unitId).param("on", on)
                .query(row -> {
                    values.put(row.getString(1), row.getString(2));
                });
        return new InForce(values);
    }

    /** The rules in force for one unit on one day. */
    public record InForce(Map<String, String> values) {

        public InForce {
            values = Map.copyOf(values);
        }

        public int number(String code) {
            return Integer.parseInt(text(code));
        }

        public String text(String code) {
            String value = values.get(code);
            if (value == null) {
                throw new IllegalStateException("no rule in force: " + code);
            }
            return value;
        }
    }
}
