package org.unionhall.membership.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.platform.refusal.NotHere;

/** Finds the union whose roster is asked for; one outside the person's part of the tree is not there. */
@Component
public class RosterPlaces {

    private static final String SQL = """
            select u.id, u.code, u.name, k.name as kind_name, k.base, u.status, u.lo, u.hi, exists (
                    select from organization.unit c
                    where c.lo between u.lo and u.hi and c.status = 'ACTIVE' and not c.lo <@ :scope::int8multirange
                      and c.kind in (select code from organization.kind where base)) as more
            from organization.unit u join organization.kind k on k.code = u.kind
            where u.code = :code""";

    private final JdbcClient jdbc;

    RosterPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param scope where rosters may be read; what lies in the tree scope only is found but not open; above is nothing */
    RosterPlace of(String code, Scope scope, Actor me) {
        return jdbc.sql(SQL).param("code", code).param("scope", scope.literal())
                .query((row, n) -> place(row, scope)).optional()
                .filter(place -> scope.covers(place.area().lo())
                        || me.scope(Permission.READ_UNITS).covers(place.area().lo()))
                .orElseThrow(NotHere::new);
    }

    private static RosterPlace place(ResultSet row, Scope scope) throws SQLException {
        var area = new Area(row.getLong("lo"), row.getLong("hi"));
        return new RosterPlace(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("kind_name"),
                row.getBoolean("base"), "ACTIVE".equals(row.getString("status")), area, scope.within(area),
                !row.getBoolean("more"));
    }
}
