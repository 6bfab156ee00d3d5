package org.unionhall.figure.recounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.access.TopUnit;
import org.unionhall.figure.recounting.Recounting.Found;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The recounts there have been, each with what it found. */
@Component
class Recounts {

    private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);
    private static final int SHOWN = 60;
    private static final String SELECT = """
            select r.id, r.unit_id, r.mending, r.account_id is not null as by_hand, r.started_at, r.ended_at, r.cells, r.wrong, %s as differences
            from figure.recount r
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final TopUnit top;
    private final Recounting recounting;
    private final JsonMapper json;
    private final Clock clock;

    Recounts(JdbcClient jdbc, Units units, TopUnit top, Recounting recounting, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.top = top;
        this.recounting = recounting;
        this.json = json;
        this.clock = clock;
    }

    /** Notes that one is wished, of the whole tree; empty before there is a tree. */
    OptionalLong begin(boolean mending) {
        OptionalLong whole = top.id();
        return whole.isEmpty() ? whole : OptionalLong.of(begin(whole.getAsLong(), mending, null));
    }

    /** Notes that one is wished, of a unit and what is below it; a job runs it. */
    long begin(long unitId, boolean mending, Long account) {
        return jdbc.sql("""
                insert into figure.recount (unit_id, mending, account_id, started_at)
                values (:unit, :mending, :account, :now) returning id""").param("unit", unitId)
                .param("mending", mending).param("account", account).param("now", now()).query(Long.class).single();
    }

    /** Runs one that was noted; one that has ended is left alone. */
    Found run(long id) {
        Recount noted = one(id).filter(Recount::running).orElse(null);
        if (noted == null) {
            return new Found(0, 0, List.of());
        }
        boolean mending = noted.mending();
        Unit below = units.withId(noted.unitId()).orElseThrow();
        Found found = mending ? recounting.mend(below) : recounting.compare(below);
        jdbc.sql("""
                update figure.recount set ended_at = :now, cells = :cells, wrong = :wrong,
                    differences = cast(:differences as jsonb)
                where id = :id""").param("now", now()).param("cells", found.cells()).param("wrong", found.wrong())
                .param("differences", json.writeValueAsString(found.told())).param("id", id).update();
        if (found.wrong() > 0) {
            LOG.warn("重新计数 {}：{} 个数字中有 {} 个与名单不一致{}", id, found.cells(), found.wrong(), mending ? "，已改正" : "");
        }
        return found;
    }

    /** The latest of units in reach, without what they found. */
    List<Recount> latest(Scope scope) {
        return jdbc.sql(SELECT.formatted("null") + """
                join organization.unit u on u.id = r.unit_id where u.lo <@ cast(:areas as int8multirange)
                order by r.id desc limit :most""").param("areas", scope.literal()).param("most", SHOWN)
                .query(this::row).list();
    }

    /** One of a unit in reach. */
    Optional<Recount> one(long id, Scope scope) {
        return one(id).filter(recount -> units.withId(recount.unitId()).filter(unit -> scope.covers(unit.place())).isPresent());
    }

    private Optional<Recount> one(long id) {
        return jdbc.sql(SELECT.formatted("r.differences") + "where r.id = :id").param("id", id).query(this::row).optional();
    }

    private Recount row(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        String differences = row.getString("differences");
        return new Recount(row.getLong("id"), row.getLong("unit_id"), row.getBoolean("mending"), row.getBoolean("by_hand"),
                row.getTimestamp("started_at").toInstant(), ended == null ? null : ended.toInstant(), row.getInt("cells"),
                row.getInt("wrong"), differences == null ? List.of()
                : json.readValue(differences, new TypeReference<List<Difference>>() { }));
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
