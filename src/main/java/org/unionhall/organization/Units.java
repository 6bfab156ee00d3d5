package org.unionhall.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Area;

/** Which unions exist, as they stand today. Dissolved units are found too: {@link Unit#active()} tells. */
@Component
public class Units {

    private static final String SELECT = """
            select u.id, u.code, u.name, u.short_name, u.kind, k.name as kind_name, u.level, l.name as level_name,
                   k.base, u.parent_id, u.entrusted_to, u.lo, u.hi, u.path, u.status, u.founded_on
            from organization.unit u
            join organization.kind k on k.code = u.kind
            join organization.level l on l.code = u.level
            """;

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Unit> withCode(String code) {
        return jdbc.sql(SELECT + "where u.code = :code").param("code", code).query(Units::row).optional();
    }

    public Optional<Unit> withId(long id) {
        return jdbc.sql(SELECT + "where u.id = :id").param("id", id).query(Units::row).optional();
    }

    public Map<Long, Unit> withIds(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where u.id = any(:ids)").param("ids", ids.toArray(Long[]::new)).query(Units::row).list()
                .stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /**
     * The units as they stand, and they stay so until the transaction ends: no act on the tree moves or closes them
     * meanwhile. Whoever writes rows with a {@code place} asks here for it, inside the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Unit> held(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where u.id = any(:ids) order by u.id for share of u")
                .param("ids", ids.toArray(Long[]::new)).query(Units::row).list()
                .stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /** Units by code, as a sheet names them; codes nobody has are simply missing from the answer. */
    public Map<String, Unit> withCodes(Collection<String> codes) {
        return jdbc.sql(SELECT + "where u.code = any(:codes)").param("codes", codes.toArray(String[]::new))
                .query(Units::row).list().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    /** Active units directly below, in the order of the tree. */
    public List<Unit> childrenOf(long id) {
        return jdbc.sql(SELECT + "where u.parent_id = :id and u.status = 'ACTIVE' order by u.lo").param("id", id)
                .query(Units::row).list();
    }

    /** From the top of the tree down to the parent; the unit itself is not among them. */
    public List<Unit> ancestorsOf(long id) {
        return jdbc.sql(SELECT + """
                join organization.unit below on below.id = :id
                where u.id = any(below.path) and u.id <> :id
                order by u.lo""").param("id", id).query(Units::row).list();
    }

    /**
     * The holding union (新就业形态群体工会周转库) for workers of this unit's county who have no union of their own: the
     * unit itself, else that of the nearest union above up to the county, else any of the county, else one further up.
     */
    public Optional<Unit> holdingFor(long unitId) {
        return jdbc.sql(SELECT + """
                join organization.unit here on here.id = :id
                left join lateral (select c.lo, c.hi from organization.unit c
                                   where c.id = any(here.path) and c.level = 'COUNTY' order by c.lo limit 1) county on true
                where u.kind = 'HOLDING' and u.status = 'ACTIVE'
                  and (u.id = any(here.path) or u.parent_id = any(here.path) or u.lo between county.lo and county.hi)
                order by u.id = any(here.path) desc, coalesce(u.lo between county.lo and county.hi, false) desc,
                         array_position(here.path, u.parent_id) desc nulls last, u.lo
                limit 1""").param("id", unitId).query(Units::row).optional();
    }

    private static Unit row(ResultSet row, int number) throws SQLException {
        return new Unit(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("short_name"),
                row.getString("kind"), row.getString("kind_name"), row.getString("level"), row.getString("level_name"),
                row.getBoolean("base"), row.getObject("parent_id", Long.class),
                row.getObject("entrusted_to", Long.class),
                new Area(row.getLong("lo"), row.getLong("hi")), List.of((Long[]) row.getArray("path").getArray()),
                "ACTIVE".equals(row.getString("status")), row.getObject("founded_on", LocalDate.class));
    }
}
