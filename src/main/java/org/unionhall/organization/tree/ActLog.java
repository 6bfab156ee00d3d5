package org.unionhall.organization.tree;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was done to a unit: the act, the version of the tree it opens or closes, and the audit trail. */
@Component
class ActLog {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final JsonMapper json;
    private final Clock clock;

    ActLog(JdbcClient jdbc, Trail trail, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /** Logs the act and opens the version of the unit as it now stands. */
    void changed(String kind, Unit unit, Long other, LocalDate on, String reason, Actor actor,
            Map<String, ?> before, Map<String, ?> after) {
        long act = act(kind, unit, other, on, reason, actor, before, after);
        jdbc.sql("""
                with closed as (
                    update organization.unit_version set valid_to = cast(:on as date) - 1
                    where unit_id = :unit and valid_to is null and valid_from < :on
                )
                insert into organization.unit_version
                    (unit_id, valid_from, name, short_name, kind, level, parent_id, line_id, act_id)
                select id, :on, name, short_name, kind, level, parent_id, line_id, :act
                from organization.unit where id = :unit
                on conflict (unit_id, valid_from) do update set name = excluded.name,
                    short_name = excluded.short_name, kind = excluded.kind, level = excluded.level,
                    parent_id = excluded.parent_id, line_id = excluded.line_id, act_id = excluded.act_id,
                    valid_to = null""")
                .param("unit", unit.id()).param("on", on).param("act", act).update();
    }

    /** Logs the act that ends a unit and closes its version: from that day on it is not in the tree. */
    void ended(String kind, Unit unit, Long other, LocalDate on, String reason, Actor actor) {
        act(kind, unit, other, on, reason, actor, Map.of("status", "ACTIVE"), Map.of("status", "DISSOLVED"));
        jdbc.sql("""
                update organization.unit_version set valid_to = cast(:on as date) - 1
                where unit_id = :unit and valid_to is null""").param("unit", unit.id()).param("on", on).update();
    }

    /** Logs an act that does not change the unit's place or name in the tree. */
    long act(String kind, Unit unit, Long other, LocalDate on, String reason, Actor actor,
            Map<String, ?> before, Map<String, ?> after) {
        long act = jdbc.sql("""
                insert into organization.act (kind, unit_id, other_id, on_date, reason, account_id, at, before, after)
                values (:kind, :unit, :other, :on, :reason, :account, :at, :before::jsonb, :after::jsonb)
                returning id""")
                .param("kind", kind).param("unit", unit.id()).param("other", other).param("on", on)
                .param("reason", reason).param("account", actor == null ? null : actor.account())
                .param("at", Timestamp.from(clock.instant()))
                .param("before", json.writeValueAsString(before)).param("after", json.writeValueAsString(after))
                .query(Long.class).single();
        trail.record(actor, "UNIT_" + kind, unit.id(), "unit:" + unit.id(), reason, before, after);
        return act;
    }

    /** The fields of {@code after} that differ from {@code before}, with their old values and with their new ones. */
    static Differences differences(Map<String, ?> before, Map<String, ?> after) {
        var old = new LinkedHashMap<String, Object>();
        var now = new LinkedHashMap<String, Object>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                old.put(field, before.get(field));
                now.put(field, value);
            }
        });
        return new Differences(old, now);
    }

    record Differences(Map<String, Object> before, Map<String, Object> after) {
    }
}
