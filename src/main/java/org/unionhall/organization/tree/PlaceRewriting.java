package org.unionhall.organization.tree;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Area;

/**
 * Carries an area to another stretch of the numbering: the units' intervals and the {@code place} of every row of
 * every module. The area keeps its inner layout, so each place changes by the same number. Tables are found from the
 * catalogue: whoever adds a {@code place bigint} column is carried along.
 */
@Component
class PlaceRewriting {

    private final JdbcClient jdbc;

    PlaceRewriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Shifts the area so that it begins at {@code to}; the target must be free or overlap only the area itself. */
    void shift(Area area, long to) {
        long delta = to - area.lo();
        jdbc.sql("update organization.unit set lo = lo + :delta, hi = hi + :delta where lo between :lo and :hi")
                .param("delta", delta).param("lo", area.lo()).param("hi", area.hi()).update();
        for (String table : tables()) {
            jdbc.sql("update " + table + " set place = place + :delta where place between :lo and :hi")
                    .param("delta", delta).param("lo", area.lo()).param("hi", area.hi()).update();
        }
    }

    /** Tables with a place, quoted, small ones first (a distributed database asks for that order). */
    List<String> tables() {
        return jdbc.sql("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_catalog.pg_attribute a
                join pg_catalog.pg_class c on c.oid = a.attrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where a.attname = 'place' and a.atttypid = 'bigint'::regtype and not a.attisdropped
                  and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
                  and n.nspname not in ('pg_catalog', 'information_schema')
                order by greatest(c.reltuples, 0), 1""").query(String.class).list();
    }
}
