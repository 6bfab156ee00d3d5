package org.unionhall.access.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.CaseRules;
import org.unionhall.access.Permission;
import org.unionhall.access.Places;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.access.door.Forgetting;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * Stated case reasons: they open the roster of one base unit for a short time. What one keeps oneself, or was
 * entrusted with, needs none.
 */
@Component
public class Cases {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;

    /** A case that is open now. */
    public record Open(String unitCode, String unitName, String reason, Instant grantedAt, Instant expiresAt) {
    }

    private record Row(long unit, String reason, Instant grantedAt, Instant expiresAt) {
    }

    private final JdbcClient jdbc;
    private final Places places;
    private final CaseRules rules;
    private final Forgetting forgetting;
    private final Trail trail;
    private final Clock clock;

    Cases(JdbcClient jdbc, Places places, CaseRules rules, Forgetting forgetting, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.rules = rules;
        this.forgetting = forgetting;
        this.trail = trail;
        this.clock = clock;
    }

    /** Cases of this person that are open, the last one first. */
    public List<Open> open(Actor me) {
        List<Row> rows = jdbc.sql("""
                select unit_id, reason, granted_at, expires_at from access.case_grant
                where account_id = :account and expires_at > :now order by id desc limit 50
                """).param("account", me.account()).param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Row(row.getLong("unit_id"), row.getString("reason"),
                        row.getTimestamp("granted_at").toInstant(), row.getTimestamp("expires_at").toInstant())).list();
        var names = places.names(rows.stream().map(Row::unit).distinct().toList());
        return rows.stream().filter(row -> names.containsKey(row.unit()))
                .map(row -> new Open(names.get(row.unit()).code(), names.get(row.unit()).name(), row.reason(),
                        row.grantedAt(), row.expiresAt())).toList();
    }

    /** Opens the roster of this unit and answers until when. */
    @Transactional
    Instant grant(Scope scope, Actor me, String code, String why) {
        long unit = unit(scope, code);
        String name = name(unit);
        String reason = why == null ? "" : why.strip();
        if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            throw AccessRefusal.REASON_MISSING.because();
        }
        if (!rules.keepsRoster(unit)) {
            throw AccessRefusal.CASE_TOO_WIDE.because(name);
        }
        long place = places.subtree(unit).map(Area::lo).orElseThrow();
        if (me.scope(Permission.READ_ROSTER).covers(place) && openHere(me, unit).isEmpty()) {
            throw AccessRefusal.CASE_NEEDLESS.because(name);
        }
        Instant now = clock.instant();
        Instant until = now.plus(rules.lasts(unit));
        jdbc.sql("""
                insert into access.case_grant (account_id, unit_id, reason, granted_at, expires_at)
                values (:account, :unit, left(:reason, :longest), :now, :until)
                """).param("account", me.account()).param("unit", unit).param("reason", reason)
                .param("longest", LONGEST_REASON).param("now", Timestamp.from(now)).param("until", Timestamp.from(until))
                .update();
        forgetting.tellAll(me.account());
        trail.record(me, "CASE_OPENED", unit, "unit:" + unit, reason, null, Map.of("until", Shanghai.format(until)));
        return until;
    }

    private List<Long> openHere(Actor me, long unit) {
        return jdbc.sql("""
                select id from access.case_grant where account_id = :account and unit_id = :unit and expires_at > :now
                """).param("account", me.account()).param("unit", unit).param("now", Timestamp.from(clock.instant()))
                .query(Long.class).list();
    }

    String name(long unit) {
        return places.names(List.of(unit)).get(unit).name();
    }

    /** The unit of this code inside the scope; outside of it there is none. */
    long unit(Scope scope, String code) {
        return places.withCode(code)
                .filter(unit -> places.subtree(unit).map(Area::lo).filter(scope::covers).isPresent())
                .orElseThrow(NotHere::new);
    }
}
