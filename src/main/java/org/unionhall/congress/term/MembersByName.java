package org.unionhall.congress.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.platform.database.ScopedReads;

/** Finds the members behind names of a union's list; a name that two bear stays a name, unless the list tells which part they are of. */
@Component
public class MembersByName {

    private final JdbcClient jdbc;
    private final ScopedReads reads;

    private record Bearer(byte[] key, String unit) {
    }

    MembersByName(JdbcClient jdbc, ScopedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** A line with who was found for it. @param bearers members of that name there; @param unit of the only one, or null */
    public record Found(HolderLines.Line line, Holder holder, int bearers, String unit) {

        @Override
        public String toString() {
            return line.toString();
        }
    }

    /** Lines that were not understood stay without a holder. */
    List<Found> found(List<HolderLines.Line> lines, Unit unit, Scope scope) {
        Map<String, List<Bearer>> known = bearers(lines.stream().filter(line -> line.holder() != null).map(line -> line.holder().name()).toList(),
                scope.within(unit.area()));
        return lines.stream().map(line -> {
            List<Bearer> there = line.holder() == null ? List.of() : known.getOrDefault(line.holder().name(), List.of()).stream()
                    .filter(one -> line.where().isEmpty() || one.unit().contains(line.where())).toList();
            boolean one = there.size() == 1;
            return new Found(line, line.holder() == null ? null : new Holder(one ? there.getFirst().key() : null, line.holder().name(),
                    line.holder().office(), line.holder().title()), there.size(), one ? there.getFirst().unit() : null);
        }).toList();
    }

    List<Holder> known(List<Holder> holders, Unit unit, Scope scope) {
        Map<String, List<Bearer>> known = bearers(holders.stream().map(Holder::name).toList(), scope.within(unit.area()));
        return holders.stream().map(holder -> {
            List<Bearer> there = known.getOrDefault(holder.name(), List.of());
            return new Holder(there.size() == 1 ? there.getFirst().key() : null, holder.name(), holder.office(), holder.title());
        }).toList();
    }

    private Map<String, List<Bearer>> bearers(List<String> names, Scope within) {
        Map<String, List<Bearer>> known = new HashMap<>();
        reads.within(within.literal(), () -> {
            jdbc.sql("""
                    select m.name, m.person_key, u.name || ' ' || coalesce(u.short_name, '') as unit_name
                    from membership.member m join organization.unit u on u.id = m.unit_id
                    where m.place <@ :scope::int8multirange and m.name = any(:names) and m.status in ('ACTIVE', 'TRANSFERRING', 'RETAINED')""")
                    .param("scope", within.literal()).param("names", names.toArray(String[]::new)).query(row -> {
                        known.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                                .add(new Bearer(row.getBytes("person_key"), row.getString("unit_name").strip()));
                    });
            return known;
        });
        return known;
    }
}
