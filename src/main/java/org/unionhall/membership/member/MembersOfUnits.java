package org.unionhall.membership.member;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.figure.Counting;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitMerging;
import org.unionhall.people.Identities;

/**
 * Members follow when their union is merged, split or dissolved into another: all records go over, and those who hold a
 * membership get a line in their history, out of the old union and into the new one.
 */
@Component
class MembersOfUnits implements UnitMerging {

    private static final String HELD = "m.status in ('ACTIVE', 'TRANSFERRING', 'RETAINED')";
    private static final String ALL = "m.unit_id = :from";
    private static final String EMPLOYED = ALL + " and m.employer = any(:employers)";

    private final JdbcClient jdbc;
    private final Counting counting;
    private final Identities people;
    private final Clock clock;

    MembersOfUnits(JdbcClient jdbc, Counting counting, Identities people, Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void merge(Unit from, Unit into, LocalDate on, String reason, Actor actor) {
        carry(ALL, from, into, on, actor, Map.of());
    }

    @Override
    public void split(Unit from, Unit into, Set<String> employers, LocalDate on, String reason, Actor actor) {
        if (!employers.isEmpty()) {
            carry(EMPLOYED, from, into, on, actor, Map.of("employers", employers.toArray(String[]::new)));
        }
    }

    @Override
    public Optional<String> remaining(Unit unit) {
        long held = jdbc.sql("select count(*) from membership.member m where m.unit_id = :unit and m.place = :place and " + HELD)
                .param("unit", unit.id()).param("place", unit.place()).query(Long.class).single();
        return held == 0 ? Optional.empty() : Optional.of(held + " 名会员");
    }

    private void carry(String which, Unit from, Unit into, LocalDate on, Actor actor, Map<String, ?> more) {
        Map<String, Object> params = new HashMap<>(more);
        params.put("from", from.id());
        params.put("into", into.id());
        params.put("place", into.place());
        params.put("old", from.place());
        params.put("on", on);
        params.put("at", Timestamp.from(clock.instant()));
        params.put("account", actor == null ? null : actor.account());
        jdbc.sql("create temporary table carried on commit drop as select m.person_key, " + HELD + " as held"
                + " from membership.member m where m.place = :old and " + which).params(params).update();
        String touched = "r.person_key in (select person_key from carried)";
        counting.around("membership.member", touched, Map.of(), () ->
                counting.around("membership.change", touched, Map.of(), () -> write(params)));
        jdbc.sql("drop table carried").update();
    }

    private void write(Map<String, ?> params) {
        jdbc.sql("""
                insert into membership.change (person_key, id, kind, reason, on_date, unit_id, place, from_unit, at, account_id)
                select c.person_key, nextval('membership.change_id'), k.kind, '1', :on, k.unit, k.place, k.from_unit, :at, :account
                from carried c cross join (values ('TRANSFER_OUT', :from, :old, null::bigint),
                    ('TRANSFER_IN', :into, :place, :from)) k(kind, unit, place, from_unit)
                where c.held order by c.person_key, k.kind desc""").params(params).update();
        jdbc.sql("""
                update membership.member m set unit_id = :into, place = :place, version = version + 1
                from carried c where m.person_key = c.person_key""").params(params).update();
        people.keptAt("select person_key from carried", (Long) params.get("place"));
    }
}
