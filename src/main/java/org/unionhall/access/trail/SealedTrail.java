package org.unionhall.access.trail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.Places;
import org.unionhall.access.Trail;
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
        LocalDate day = Shanghai.day(at);
        long id = jdbc.sql("select nextval('access.trail_id')").query(Long.class).single();
        Long place = unitId == null ? null : places.subtree(unitId).map(Area::lo).orElse(null);
        var entry = new TrailEntry(day, id, at, actor == null ? null : actor.account(),
                actor == null ? "系统" : actor.name(), act, unitId, subject, TrailEntry.written(reason), address(),
                TrailEntry.facts(before), TrailEntry.facts(after));
        jdbc.sql("""
                insert into access.trail (day, id, at, account, actor, act, unit_id, place, subject, reason,
                    address, before, after, mac)
                values (:day, :id, :at, :account, :actor, :act, :unit, :place, :subject, :reason,
                    :address, :before::jsonb, :after::jsonb, :mac)
                """)
                .param("day", day).param("id", id).param("at", Timestamp.from(at)).param("account", entry.account())
                .param("actor", entry.actor()).param("act", act).param("unit", unitId).param("place", place)
                .param("subject", subject).param("reason", entry.reason()).param("address", entry.address())
                .param("before", entry.before()).param("after", entry.after())
                .param("mac", mac(entry)).update();
    }

    /** Where the request came from; null for what the program does by itself. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? asked.getRequest().getRemoteAddr() : null;
    }

    byte[] mac(TrailEntry entry) {
        return seals.key("trail", entry.canonical());
    }
}
