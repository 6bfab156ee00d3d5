package org.unionhall.organization.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Area;
import org.unionhall.access.Scope;
import org.unionhall.organization.UnitCounts;
import org.unionhall.organization.UnitCounts.Counts;

/**
 * Reads the tree level by level inside a scope: as it stands, or as it stood on a day. Whether a unit has children is
 * asked with a limit and not with exists: that would be answered for all units at once, at any size.
 */
@Component
public class Tree {

    static final String TODAY = """
            select u.id, u.code, u.name, u.kind, k.name as kind_name, u.level, l.name as level_name, u.parent_id,
                   u.lo, u.hi, u.status = 'ACTIVE' as active, u.entrusted_to is not null as entrusted,
                   (select true from organization.unit c where c.parent_id = u.id and c.status = 'ACTIVE' limit 1)
                       is not null as children
            from organization.unit u
            join organization.kind k on k.code = u.kind
            join organization.level l on l.code = u.level
            """;
    private static final String THEN = """
            select u.id, u.code, v.name, v.kind, k.name as kind_name, v.level, l.name as level_name, v.parent_id,
                   u.lo, u.hi, true as active, false as entrusted,
                   (select true from organization.unit_version c where c.parent_id = u.id and c.valid_from <= :on
                        and (c.valid_to is null or c.valid_to >= :on) limit 1) is not null as children
            from organization.unit_version v
            join organization.unit u on u.id = v.unit_id
            join organization.kind k on k.code = v.kind
            join organization.level l on l.code = v.level
            where v.valid_from <= :on and (v.valid_to is null or v.valid_to >= :on)
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<UnitCounts> counts;

    Tree(JdbcClient jdbc, ObjectProvider<UnitCounts> counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** The topmost units of the scope. */
    public List<UnitRow> roots(Scope scope, LocalDate on) {
        var roots = new ArrayList<UnitRow>();
        for (Area area : scope.areas()) {
            long at = area.lo();
            while (at <= area.hi()) {
                Optional<UnitRow> next = jdbc.sql(TODAY + "where u.lo between :lo and :hi order by u.lo limit 1")
                        .param("lo", at).param("hi", area.hi()).query(UnitRow::of).optional();
                if (next.isEmpty()) {
                    break;
                }
                next.filter(UnitRow::active).map(row -> on == null ? row : then(row.id(), on).orElse(null))
                        .ifPresent(roots::add);
                at = next.get().hi() + 1;
            }
        }
        return counted(roots, on);
    }

    /** Units directly below, in the order of the tree, after the given place; at most {@code limit}. */
    public List<UnitRow> children(long parent, Scope scope, LocalDate on, long after, int limit) {
        String sql = on == null
                ? TODAY + "where u.parent_id = :parent and u.status = 'ACTIVE'"
                : THEN + "and v.parent_id = :parent";
        var query = jdbc.sql(sql
                + " and u.lo > :after and u.lo <@ cast(:areas as int8multirange) order by u.lo limit :limit")
                .param("parent", parent).param("after", after).param("areas", scope.literal()).param("limit", limit);
        return counted((on == null ? query : query.param("on", on)).query(UnitRow::of).list(), on);
    }

    /** The unit as it stands. */
    Optional<UnitRow> one(long unit) {
        return counted(jdbc.sql(TODAY + "where u.id = :unit").param("unit", unit).query(UnitRow::of).list(), null)
                .stream().findFirst();
    }

    /** The unit as it stood on that day, if it did. */
    public Optional<UnitRow> then(long unit, LocalDate on) {
        return jdbc.sql(THEN + "and v.unit_id = :unit").param("unit", unit).param("on", on)
                .query(UnitRow::of).optional();
    }

    /** From the top down to the parent, on that day. */
    public List<UnitRow> ancestorsThen(long unit, LocalDate on) {
        var chain = new ArrayList<UnitRow>();
        Optional<UnitRow> at = then(unit, on);
        while (at.isPresent() && at.get().parentId() != null) {
            at = then(at.get().parentId(), on);
            at.ifPresent(chain::addFirst);
        }
        return chain;
    }

    /** The same rows with the counts of their areas; figures of the past are not shown beside a past tree. */
    List<UnitRow> counted(List<UnitRow> rows, LocalDate on) {
        UnitCounts source = counts.getIfAvailable();
        if (source == null || rows.isEmpty() || on != null) {
            return rows;
        }
        Map<Long, Counts> found = new HashMap<>(source.of(rows.stream().map(UnitRow::id).toList()));
        return rows.stream().map(row -> row.with(found.get(row.id()))).toList();
    }
}
