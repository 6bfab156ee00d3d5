package org.unionhall.membership.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;

/** The unions an importer may choose from, and the names of those imports were for. */
@Component
class ImportUnits {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Units units;

    ImportUnits(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** Unions inside the scope that keep members, in the order of the tree. */
    List<Choice> choices(Scope scope) {
        return jdbc.sql("""
                select u.code, u.name from organization.unit u join organization.kind k on k.code = u.kind
                where u.lo <@ :area::int8multirange and u.lo between :lo and :hi and u.status = 'ACTIVE' and k.base
                order by u.lo limit :most""").param("area", scope.literal()).param("lo", scope.lo())
                .param("hi", scope.hi()).param("most", MOST)
                .query((row, number) -> new Choice(row.getString("code"), row.getString("name"))).list();
    }

    Map<Long, String> names(Collection<RosterImport> imports) {
        return units.withIds(imports.stream().map(RosterImport::unitId).distinct().toList()).values().stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
