package org.unionhall.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Area;
import org.unionhall.access.Places;

/** Answers access: where a unit's subtree lies and where it keeps rosters itself. */
@Component
class PlacesOfTree implements Places {

    private final JdbcClient jdbc;

    PlacesOfTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Area> subtree(long unit) {
        return jdbc.sql("select lo, hi from organization.unit where id = :id").param("id", unit)
                .query((row, n) -> new Area(row.getLong("lo"), row.getLong("hi"))).optional();
    }

    @Override
    public List<Area> kept(long unit) {
        return jdbc.sql("""
                with keeps as (
                    select id, lo from organization.unit where id = :id or entrusted_to = :id
                )
                select lo, lo as hi from keeps
                union all
                select c.lo, c.hi from organization.unit c join keeps on c.parent_id = keeps.id
                where c.kind in ('BRANCH', 'GROUP')
                order by lo""").param("id", unit)
                .query((row, n) -> new Area(row.getLong("lo"), row.getLong("hi"))).list();
    }

    @Override
    public Map<Long, UnitName> names(Collection<Long> units) {
        var names = new HashMap<Long, UnitName>();
        jdbc.sql("select id, code, name from organization.unit where id = any(:ids)")
                .param("ids", units.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong("id"), new UnitName(row.getString("code"), row.getString("name")));
                });
        return names;
    }

    @Override
    public Optional<Long> withCode(String code) {
        return jdbc.sql("select id from organization.unit where code = :code").param("code", code)
                .query(Long.class).optional();
    }
}
