package org.unionhall.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.time.Shanghai;

/** Writes the trail; every row carries a keyed seal over all it says, so that a change behind the program's back shows. */
@Component
class SealedTrail implements Trail {

    private final JdbcClient jdbc;
    private final Places places;
    private final Seals seals;
    private final Clock clock;

    SealedTrail(JdbcClient jdbc, Places places, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, String act, Long unitId, String subject, String reason,
            Map<String, ?> before, Map<String, ?> after) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = Shanghai.today(clock);
        long id = jdbc.sql("select nextval('access.trail_id')").query(Long.class).single();
        Long place = unitId == null ? null : places.subtree(unitId).map(Area::lo).orElse(null);
        var entry = new TrailEntry(day, id, at, actor == null ? null : actor.account(),
                actor == null ? "系统" : actor.name(), act, unitId, subject, reason,
                TrailEntry.facts(before), TrailEntry.facts(after));
        jdbc.sql("""
                insert into access.trail (day, id, at, account, actor, act, unit_id, place, subject, reason, before, after, mac)
                values (:day, :id, :at, :account, :actor, :act, :unit, :place, :subject, :reason,
                        :before::jsonb, :after::jsonb, :mac)
                """)
                .param("day", day).param("id", id).param("at", Timestamp.from(at)).param("account", entry.account())
                .param("actor", entry.actor()).param("act", act).param("unit", unitId).param("place", place)
                .param("subject", subject).param("reason", reason)
                .param("before", entry.before()).param("after", entry.after())
                .param("mac", mac(entry)).update();
    }

    byte[] mac(TrailEntry entry) {
        return seals.key("trail", entry.canonical());
    }
}
