package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.NAME_SAME;
import static org.unionhall.organization.OrganizationRefusal.NAME_TAKEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitRenamed;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.text.Bigrams;
import org.unionhall.platform.text.Pinyin;

/** 更名: from a day on a union has another name; what it was called before stays in its history. */
@Component
public class Renaming {

    private final JdbcClient jdbc;
    private final TreeLock lock;
    private final Units units;
    private final Standing standing;
    private final ActLog log;
    private final Watching watching;
    private final ApplicationEventPublisher events;

    Renaming(JdbcClient jdbc, TreeLock lock, Units units, Standing standing, ActLog log, Watching watching,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.units = units;
        this.standing = standing;
        this.log = log;
        this.watching = watching;
        this.events = events;
    }

    /** @param shortName the new short name, or null to have none */
    @Transactional
    public Unit rename(long unitId, String name, String shortName, LocalDate on, String reason, Actor actor) {
        lock.take();
        Unit unit = standing.active(unitId);
        var flaws = new ArrayList<Refusal>();
        Admission.name(name, flaws);
        flaws.stream().findFirst().ifPresent(no -> {
            throw no;
        });
        standing.day(on, unit);
        standing.reason(reason);
        if (name.equals(unit.name()) && Objects.equals(shortName, unit.shortName())) {
            throw NAME_SAME.because();
        }
        if (unit.parentId() != null && units.childrenOf(unit.parentId()).stream()
                .anyMatch(sibling -> sibling.id() != unit.id() && sibling.name().equals(name))) {
            throw NAME_TAKEN.because(units.withId(unit.parentId()).orElseThrow().name(), name);
        }
        watching.around(unit, () -> jdbc.sql("""
                update organization.unit set name = :name, short_name = :short, initials = :initials,
                    grams = :grams, version = version + 1
                where id = :id""")
                .param("name", name).param("short", shortName).param("initials", Pinyin.initials(name))
                .param("grams", Bigrams.of(name).toArray(String[]::new))
                .param("id", unitId).update());
        log.changed("RENAME", unit, null, on, reason, actor, Map.of("name", unit.name()), Map.of("name", name));
        events.publishEvent(new UnitRenamed(unitId, unit.name(), name, on));
        return standing.active(unitId);
    }
}
