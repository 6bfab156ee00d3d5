package org.unionhall.congress.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.platform.database.ScopedReads;

/** Finds the members behind names of a union's list; a name that two bear stays a name. */
@Component
class MembersByName {

    private final JdbcClient jdbc;
    private final ScopedReads reads;

    MembersByName(JdbcClient jdbc, ScopedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    List<Holder> known(List<Holder> holders, Unit unit, Scope scope) {
        Map<String, byte[]> keys = new HashMap<>();
        Scope within = scope.within(unit.area());
        reads.within(within.literal(), () -> {
            jdbc.sql("""
                    select m.name, (array_agg(m.person_key))[1] as key from membership.member m
                    where m.place <@ :scope::int8multirange and m.name = any(:names) and m.status in ('ACTIVE', 'TRANSFERRING', 'RETAINED')
                    group by m.name having count(*) = 1""").param("scope", within.literal())
                    .param("names", holders.stream().map(Holder::name).toArray(String[]::new))
                    .query(row -> {
                        keys.put(row.getString(1), row.getBytes(2));
                    });
            return keys;
        });
        return holders.stream().map(holder -> new Holder(keys.get(holder.name()), holder.name(), holder.office(), holder.title())).toList();
    }
}
