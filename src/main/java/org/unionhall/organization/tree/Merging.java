package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.DISSOLVE_CHILDREN;
import static org.unionhall.organization.OrganizationRefusal.DISSOLVE_REMAINING;
import static org.unionhall.organization.OrganizationRefusal.MERGE_BELOW;
import static org.unionhall.organization.OrganizationRefusal.MERGE_KIND;
import static org.unionhall.organization.OrganizationRefusal.MERGE_SELF;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitDissolved;
import org.unionhall.organization.UnitMerged;
import org.unionhall.organization.Units;

/** 合并 and 撤销: the two ways a union ends. What it holds goes to another union, or must be gone before. */
@Component
public class Merging {

    private final TreeLock lock;
    private final Units units;
    private final Standing standing;
    private final Moving moving;
    private final Following following;
    private final ActLog log;
    private final Watching watching;
    private final ApplicationEventPublisher events;

    Merging(TreeLock lock, Units units, Standing standing, Moving moving, Following following, ActLog log,
            Watching watching, ApplicationEventPublisher events) {
        this.lock = lock;
        this.units = units;
        this.standing = standing;
        this.moving = moving;
        this.following = following;
        this.log = log;
        this.watching = watching;
        this.events = events;
    }

    /** Merges the first union into the second: branches, employers, members and all; the first is closed. */
    @Transactional
    public Unit merge(long fromId, long intoId, LocalDate on, String reason, Actor actor) {
        lock.take();
        Unit from = standing.below(fromId);
        Unit into = receiver(from, intoId, on);
        standing.day(on, from);
        standing.reason(reason);
        if (from.base() != into.base()) {
            throw MERGE_KIND.because(from.name(), from.kindName(), into.name(), into.kindName());
        }
        hand(from, into, on, reason, actor, true);
        log.ended("MERGE", from, into.id(), on, reason, actor);
        log.act("MERGE", into, from.id(), on, reason, actor, Map.of(), Map.of("merged", from.code()));
        events.publishEvent(new UnitMerged(from.id(), into.id(), on));
        return units.withId(into.id()).orElseThrow();
    }

    /**
     * Dissolves a union. Without a receiver it must have no unions below and no members; its employers are no longer
     * covered (工会法第13条: a union ends with its workplace, membership can be kept elsewhere).
     *
     * @param intoId the union that takes what is left, or null
     */
    @Transactional
    public Unit dissolve(long unitId, Long intoId, LocalDate on, String reason, Actor actor) {
        lock.take();
        Unit unit = standing.below(unitId);
        standing.day(on, unit);
        standing.reason(reason);
        if (intoId == null) {
            alone(unit);
            watching.around(unit, () -> {
                following.endEmployers(unit, on);
                following.close(unit, on);
            });
        } else {
            hand(unit, receiver(unit, intoId, on), on, reason, actor, false);
        }
        log.ended("DISSOLVE", unit, intoId, on, reason, actor);
        events.publishEvent(new UnitDissolved(unitId, on));
        return units.withId(unitId).orElseThrow();
    }

    private Unit receiver(Unit from, long intoId, LocalDate on) {
        Unit into = standing.active(intoId);
        if (into.id() == from.id()) {
            throw MERGE_SELF.because();
        }
        if (from.holds(into)) {
            throw MERGE_BELOW.because(from.name(), into.name());
        }
        standing.existed(on, into);
        return into;
    }

    private void alone(Unit unit) {
        int children = units.childrenOf(unit.id()).size();
        if (children > 0) {
            throw DISSOLVE_CHILDREN.because(unit.name(), children);
        }
        String remaining = following.remaining(unit);
        if (!remaining.isEmpty()) {
            throw DISSOLVE_REMAINING.because(unit.name(), remaining);
        }
    }

    private Unit again(Unit unit) {
        return units.withId(unit.id()).orElseThrow();
    }

    private void hand(Unit from, Unit into, LocalDate on, String reason, Actor actor, boolean employers) {
        for (Unit child : units.childrenOf(from.id())) {
            moving.carry(again(child), again(into), on, reason, actor);
        }
        Unit source = again(from);
        Unit target = again(into);
        following.merge(source, target, on, reason, actor);
        watching.around(List.of(source.id(), target.id()), () -> {
            if (employers) {
                following.carryEmployers(source, target, on);
            } else {
                following.endEmployers(source, on);
            }
            following.close(source, on);
        });
    }
}
