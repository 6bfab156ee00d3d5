package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.NAME_TAKEN;
import static org.unionhall.organization.OrganizationRefusal.PARENT_CYCLE;
import static org.unionhall.organization.OrganizationRefusal.PARENT_SAME;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.HeldScopes;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitMoved;
import org.unionhall.organization.Units;

/** 移动: a union goes under another one with everything below it and every row that stands there. */
@Component
public class Moving {

    private final JdbcClient jdbc;
    private final TreeLock lock;
    private final Units units;
    private final Kinds kinds;
    private final Standing standing;
    private final Numbering numbering;
    private final PlaceRewriting rewriting;
    private final ActLog log;
    private final Watching watching;
    private final HeldScopes scopes;
    private final ApplicationEventPublisher events;

    Moving(JdbcClient jdbc, TreeLock lock, Units units, Kinds kinds, Standing standing, Numbering numbering,
            PlaceRewriting rewriting, ActLog log, Watching watching, HeldScopes scopes,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.units = units;
        this.kinds = kinds;
        this.standing = standing;
        this.numbering = numbering;
        this.rewriting = rewriting;
        this.log = log;
        this.watching = watching;
        this.scopes = scopes;
        this.events = events;
    }

    @Transactional
    public Unit move(long unitId, long toId, LocalDate on, String reason, Actor actor) {
        lock.take();
        Unit unit = standing.below(unitId);
        Unit to = standing.active(toId);
        standing.day(on, unit);
        standing.existed(on, to);
        standing.reason(reason);
        if (unit.holds(to)) {
            throw PARENT_CYCLE.because(unit.name(), to.name());
        }
        if (to.id() == unit.parentId()) {
            throw PARENT_SAME.because(unit.name(), to.name());
        }
        return carry(unit, to, on, reason, actor);
    }

    /** The move itself, also a part of merging and splitting; the caller holds the lock and has checked the day. */
    Unit carry(Unit unit, Unit to, LocalDate on, String reason, Actor actor) {
        Standing.misfit(kinds.table(), unit.kind(), unit.level(), to.name(), to.kind(), to.level()).ifPresent(no -> {
            throw no;
        });
        if (units.childrenOf(to.id()).stream().anyMatch(child -> child.name().equals(unit.name()))) {
            throw NAME_TAKEN.because(to.name(), unit.name());
        }
        Area room = numbering.room(to.id(), unit.area().hi() - unit.area().lo() + 1);
        rewriting.shift(again(unit).area(), room.lo());
        jdbc.sql("update organization.unit set parent_id = :to, version = version + 1 where id = :id")
                .param("to", to.id()).param("id", unit.id()).update();
        jdbc.sql("""
                update organization.unit set path = cast(:above as bigint[]) || path[array_position(path, :id):]
                where lo between :lo and :hi""")
                .param("above", to.path().toArray(Long[]::new)).param("id", unit.id())
                .param("lo", room.lo()).param("hi", room.hi()).update();
        jdbc.sql("""
                update organization.unit set entrusted_to = null
                where lo between :lo and :hi and entrusted_to <> all(path)""")
                .param("lo", room.lo()).param("hi", room.hi()).update();
        Unit moved = again(unit);
        log.changed("MOVE", moved, to.id(), on, reason, actor,
                Map.of("parent", units.withId(unit.parentId()).orElseThrow().code()), Map.of("parent", to.code()));
        watching.moved(unit.id(), unit.path(), moved.path());
        events.publishEvent(new UnitMoved(unit.id(), unit.parentId(), to.id(), on));
        scopes.forgetAll();
        return moved;
    }

    private Unit again(Unit unit) {
        return units.withId(unit.id()).orElseThrow();
    }
}
