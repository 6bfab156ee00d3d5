package org.unionhall.founding.employer;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 导入单位名录: all good rows of a sheet are taken, the others are kept with their reasons to be handed back. */
@Component
class EmployerImports {

    private static final TypeReference<List<EmployerSheet.Wrong>> WRONG = new TypeReference<>() {
    };

    /** A sheet that was handed in. @param fresh how many were not known before */
    record Import(long id, String fileName, Instant at, int taken, int fresh, List<EmployerSheet.Wrong> wrong, long unitId) {
    }

    private final JdbcClient jdbc;
    private final EmployerRegister register;
    private final Trail trail;
    private final JsonMapper json;
    private final Clock clock;

    EmployerImports(JdbcClient jdbc, EmployerRegister register, Trail trail, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /** Reads and takes a sheet; answers its number. Where nothing tells whose ground it is, it is that of {@code unit}. */
    @Transactional
    public long take(Path file, String name, Unit unit, Scope scope, Actor actor) {
        Map<String, Optional<Long>> known = new HashMap<>();
        EmployerSheet sheet = EmployerSheet.read(file, name, (named, division) -> named.isEmpty() && division.isEmpty() ? (Long) unit.id()
                : known.computeIfAbsent(named + "|" + division, key -> ground(named, division, scope)).orElse(null));
        int fresh = register.take(sheet.employers(), name);
        long id = jdbc.sql("""
                insert into founding.employer_import (unit_id, account_id, at, file_name, taken, fresh, wrong)
                values (:unit, :account, :at, :name, :taken, :fresh, :wrong::jsonb) returning id""").param("unit", unit.id())
                .param("account", actor.account()).param("at", Timestamp.from(clock.instant())).param("name", name)
                .param("taken", sheet.employers().size()).param("fresh", fresh).param("wrong", json.writeValueAsString(sheet.wrong()))
                .query(Long.class).single();
        trail.record(actor, "EMPLOYERS_IMPORTED", unit.id(), "employer-import:" + id, null, null,
                Map.of("file", name, "written", sheet.employers().size(), "error", sheet.wrong().size()));
        return id;
    }

    /** By its code or name, or the lowest union of a division. */
    private Optional<Long> ground(String named, String division, Scope scope) {
        return jdbc.sql("""
                select u.id from organization.unit u join organization.kind k on k.code = u.kind
                where u.status = 'ACTIVE' and not k.base and u.lo <@ :scope::int8multirange
                  and (:named <> '' and (u.code = :named or u.name = :named or u.short_name = :named or u.name = :named || '总工会')
                       or :named = '' and (u.division = :division or u.code = :division))
                order by u.hi - u.lo limit 1""").param("scope", scope.literal()).param("named", named).param("division", division)
                .query(Long.class).optional();
    }

    Optional<Import> of(long id, Scope scope) {
        return jdbc.sql("""
                select i.* from founding.employer_import i join organization.unit u on u.id = i.unit_id
                where i.id = :id and u.lo <@ :scope::int8multirange""").param("id", id).param("scope", scope.literal())
                .query((row, n) -> new Import(row.getLong("id"), row.getString("file_name"), row.getTimestamp("at").toInstant(),
                        row.getInt("taken"), row.getInt("fresh"), json.readValue(row.getString("wrong"), WRONG),
                        row.getLong("unit_id"))).optional();
    }
}
