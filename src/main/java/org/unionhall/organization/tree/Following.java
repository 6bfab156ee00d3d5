package org.unionhall.organization.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitMerging;

/** What belongs to a unit and follows it: covered employers here, the rows of other modules through their ports. */
@Component
class Following {

    private final JdbcClient jdbc;
    private final ObjectProvider<UnitMerging> ports;

    Following(JdbcClient jdbc, ObjectProvider<UnitMerging> ports) {
        this.jdbc = jdbc;
        this.ports = ports;
    }

    /** Employers covered by both are ended at the unit that goes, all others carried over. */
    void carryEmployers(Unit from, Unit into, LocalDate on) {
        jdbc.sql("""
                update organization.employer e set valid_to = greatest(e.valid_from, cast(:on as date))
                where e.unit_id = :from and e.valid_to is null and exists (
                    select from organization.employer o
                    where o.unit_id = :into and o.valid_to is null and o.credit_code = e.credit_code)""")
                .param("on", on).param("from", from.id()).param("into", into.id()).update();
        jdbc.sql("""
                update organization.employer set unit_id = :into, place = :place
                where unit_id = :from and valid_to is null""")
                .param("into", into.id()).param("place", into.place()).param("from", from.id()).update();
    }

    void carryEmployers(Set<Long> employers, Unit into) {
        jdbc.sql("update organization.employer set unit_id = :into, place = :place where id = any(:ids)")
                .param("into", into.id()).param("place", into.place()).param("ids", employers.toArray(Long[]::new))
                .update();
    }

    void endEmployers(Unit unit, LocalDate on) {
        jdbc.sql("""
                update organization.employer set valid_to = greatest(valid_from, cast(:on as date))
                where unit_id = :unit and valid_to is null""").param("on", on).param("unit", unit.id()).update();
    }

    void close(Unit unit, LocalDate on) {
        jdbc.sql("""
                update organization.unit set status = 'DISSOLVED', closed_on = :on, entrusted_to = null,
                    version = version + 1
                where id = :id""").param("on", on).param("id", unit.id()).update();
    }

    void merge(Unit from, Unit into, LocalDate on, String reason, Actor actor) {
        ports.orderedStream().forEach(port -> port.merge(from, into, on, reason, actor));
    }

    void split(Unit from, Unit into, Set<String> employers, LocalDate on, String reason, Actor actor) {
        ports.orderedStream().forEach(port -> port.split(from, into, employers, on, reason, actor));
    }

    /** What still hangs on the unit, as words; empty when nothing does. */
    String remaining(Unit unit) {
        return ports.orderedStream().map(port -> port.remaining(unit)).flatMap(Optional::stream)
                .collect(Collectors.joining("、"));
    }

    /** Names of current employers of the unit by id. */
    List<Covered> employers(Unit unit) {
        return jdbc.sql("select id, name from organization.employer where unit_id = :unit and valid_to is null")
                .param("unit", unit.id()).query((row, n) -> new Covered(row.getLong(1), row.getString(2))).list();
    }

    record Covered(long id, String name) {
    }
}
