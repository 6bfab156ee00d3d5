package org.unionhall.access.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.platform.time.Shanghai;

/** Reads who sits where from the posts held today. */
@Component
class OfficersByPost implements Officers {

    private static final String HELD = """
            from access.post p join access.account a on a.id = p.account_id and a.closed_at is null
            where p.unit_id = any(:units) and p.role = any(:roles) and p.ended_at is null
              and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficersByPost(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<Long> staffed(Collection<Long> units, Permission permission) {
        return asked("select distinct p.unit_id " + HELD, units, permission).query(Long.class).set();
    }

    @Override
    public List<Desk> at(Collection<Long> units, Permission permission, int most) {
        return asked("select a.id, a.name, min(p.unit_id) as unit_id " + HELD + " group by a.id order by min(p.id) limit " + most,
                units, permission).query((row, n) -> new Desk(row.getLong(1), row.getString(2), row.getLong(3))).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<Long> units, Permission permission) {
        return jdbc.sql(sql).param("units", units.toArray(Long[]::new)).param("roles", roles(permission))
                .param("today", Shanghai.today(clock));
    }

    private static String[] roles(Permission permission) {
        return Arrays.stream(Role.values()).filter(role -> role.may(permission)).map(Role::name).toArray(String[]::new);
    }
}
