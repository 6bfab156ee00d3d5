package org.unionhall.congress.election;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.Sex;

/** Looks candidates up among the members of the union that elects. */
@Component
public class MemberOfElection {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Units units;

    MemberOfElection(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** A member as the page of candidates shows them. */
    public record Found(long id, byte[] personKey, String name, String unitName, Sex sex, LocalDate born, String status) {

        @Override
        public String toString() {
            return "member " + id;
        }
    }

    /** The member named by number, else the only one of that name, else null. */
    Found find(Election election, Proposal proposal) {
        List<Found> found = proposal.member() != 0
                ? rows(election, "m.id = :key", proposal.member(), 1) : rows(election, "m.name = :key", proposal.name().strip(), 2);
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Members whose name begins so, for picking. */
    List<Found> beginning(Election election, String name) {
        return rows(election, "m.name like :key || '%'", name.strip().replaceAll("[%_\\\\]", ""), MOST);
    }

    private List<Found> rows(Election election, String where, Object key, int most) {
        Unit unit = units.withId(election.unitId()).orElseThrow();
        return jdbc.sql("""
                select m.id, m.person_key, m.name, m.sex, m.birth, m.status, coalesce(u.short_name, u.name) as unit_name
                from membership.member m join organization.unit u on u.id = m.unit_id
                where m.place <@ :area::int8multirange and m.status in ('ACTIVE', 'TRANSFERRING', 'RETAINED') and\s""" + where
                + " order by m.place, m.id limit " + most).param("area", Scope.of(unit.area()).literal()).param("key", key)
                .query((row, n) -> new Found(row.getLong("id"), row.getBytes("person_key"), row.getString("name"),
                        row.getString("unit_name"), row.getInt("sex") == 1 ? Sex.MALE : row.getInt("sex") == 2 ? Sex.FEMALE : null,
                        row.getObject("birth", LocalDate.class), row.getString("status"))).list();
    }
}
