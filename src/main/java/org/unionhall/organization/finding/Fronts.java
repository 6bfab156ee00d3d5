package org.unionhall.organization.finding;

import static org.unionhall.organization.OrganizationRefusal.PUBLIC_HOURS_TOO_LONG;
import static org.unionhall.organization.OrganizationRefusal.PUBLIC_PHONE_INVALID;
import static org.unionhall.organization.OrganizationRefusal.PUBLIC_PHONE_PERSONAL;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** Reads what a union tells the public, and lets its officers say it. */
@Component
class Fronts {

    private static final int COVERED = 5;
    private static final int LONGEST_HOURS = 60;
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9 -]{4,18}[0-9]");
    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");

    private final JdbcClient jdbc;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Fronts(JdbcClient jdbc, Units units, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** The door of a union, dissolved ones too: a poster may still hang somewhere. */
    Optional<UnionFront> of(String code) {
        return units.withCode(code).map(unit -> read(unit).with(covered(unit), taker(unit)));
    }

    private UnionFront read(Unit unit) {
        return jdbc.sql("""
                select u.code, u.name, k.name as kind, k.base, u.status = 'ACTIVE' as active, p.code as upper_code,
                       p.name as upper, u.address, f.phone, f.hours,
                       (select true from organization.unit c where c.parent_id = u.id and c.status = 'ACTIVE'
                            and c.kind not in ('BRANCH', 'GROUP') limit 1) is not null as below
                from organization.unit u
                join organization.kind k on k.code = u.kind
                left join organization.unit p on p.id = u.parent_id
                left join organization.front f on f.unit_id = u.id
                where u.id = :id""").param("id", unit.id())
                .query((row, n) -> new UnionFront(row.getString("code"), row.getString("name"), row.getString("kind"),
                        row.getBoolean("base"), row.getBoolean("active"), row.getString("upper_code"),
                        row.getString("upper"), row.getString("address"), row.getString("phone"),
                        row.getString("hours"), List.of(), row.getBoolean("below"), null)).single();
    }

    private List<String> covered(Unit unit) {
        return jdbc.sql("""
                select name from organization.employer where unit_id = :id and valid_to is null
                order by id limit :most""").param("id", unit.id()).param("most", COVERED).query(String.class).list();
    }

    private UnionFront.Taker taker(Unit unit) {
        Optional<Unit> taker = !unit.active() ? Optional.empty() : unit.base() ? Optional.of(unit)
                : units.holdingFor(unit.id());
        return taker.map(one -> new UnionFront.Taker(one.code(), one.name())).orElse(null);
    }

    /** Publishes the telephone and hours of the office; null takes them down. */
    @Transactional
    void tell(Unit unit, String phone, String hours, Actor actor) {
        if (phone != null && MOBILE.matcher(phone.replaceAll("[ -]", "")).matches()) {
            throw PUBLIC_PHONE_PERSONAL.because();
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw PUBLIC_PHONE_INVALID.because();
        }
        if (hours != null && hours.codePointCount(0, hours.length()) > LONGEST_HOURS) {
            throw PUBLIC_HOURS_TOO_LONG.because(LONGEST_HOURS);
        }
        UnionFront before = read(unit);
        jdbc.sql("""
                insert into organization.front (unit_id, phone, hours, set_by, set_at)
                values (:unit, :phone, :hours, :by, :at)
                on conflict (unit_id) do update set phone = excluded.phone, hours = excluded.hours,
                    set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("unit", unit.id()).param("phone", phone).param("hours", hours)
                .param("by", actor.account()).param("at", Timestamp.from(clock.instant())).update();
        trail.record(actor, "UNIT_FRONT_TOLD", unit.id(), "unit:" + unit.id(), null, facts(before.phone(), before.hours()),
                facts(phone, hours));
    }

    private static Map<String, ?> facts(String phone, String hours) {
        var facts = new HashMap<String, String>();
        facts.put("officePhone", phone);
        facts.put("hours", hours);
        return facts;
    }
}
