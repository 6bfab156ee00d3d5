package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.SPLIT_ALL;
import static org.unionhall.organization.OrganizationRefusal.SPLIT_NOTHING;
import static org.unionhall.organization.OrganizationRefusal.SPLIT_NOT_PART;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitSplit;
import org.unionhall.organization.Units;
import org.unionhall.organization.tree.Following.Covered;

/** 拆分: some branches and employers of a union become a new union beside it, with the members who belong to them. */
@Component
public class Splitting {

    /** What is parted: the new union's code and name, and what goes to it by id. */
    public record Parts(String code, String name, Set<Long> children, Set<Long> employers) {
    }

    private final TreeLock lock;
    private final Units units;
    private final Standing standing;
    private final Founding founding;
    private final Moving moving;
    private final Following following;
    private final ActLog log;
    private final Watching watching;
    private final ApplicationEventPublisher events;

    Splitting(TreeLock lock, Units units, Standing standing, Founding founding, Moving moving, Following following,
            ActLog log, Watching watching, ApplicationEventPublisher events) {
        this.lock = lock;
        this.units = units;
        this.standing = standing;
        this.founding = founding;
        this.moving = moving;
        this.following = following;
        this.log = log;
        this.watching = watching;
        this.events = events;
    }

    /** The new union has the kind, level and parent of the old one. */
    @Transactional
    public Unit split(long unitId, Parts parts, LocalDate on, String reason, Actor actor) {
        lock.take();
        Unit old = standing.below(unitId);
        standing.day(on, old);
        standing.reason(reason);
        List<Unit> children = units.childrenOf(unitId);
        List<Covered> employers = following.employers(old);
        check(old, parts, children, employers);
        String parent = units.withId(old.parentId()).orElseThrow().code();
        Unit fresh = founding.found(new NewUnit(parent, parts.code(), parts.name(), old.kind(), old.level(), on),
                actor);
        for (Unit child : children) {
            if (parts.children().contains(child.id())) {
                moving.carry(again(child), again(fresh), on, reason, actor);
            }
        }
        Unit source = again(old);
        Unit target = again(fresh);
        Set<String> names = employers.stream().filter(one -> parts.employers().contains(one.id())).map(Covered::name)
                .collect(Collectors.toSet());
        following.split(source, target, names, on, reason, actor);
        watching.around(List.of(source.id(), target.id()), () -> following.carryEmployers(parts.employers(), target));
        log.act("SPLIT", source, target.id(), on, reason, actor, Map.of(), Map.of("split", target.code()));
        events.publishEvent(new UnitSplit(source.id(), target.id(), on));
        return target;
    }

    private Unit again(Unit unit) {
        return units.withId(unit.id()).orElseThrow();
    }

    private static void check(Unit old, Parts parts, List<Unit> children, List<Covered> employers) {
        if (parts.children().isEmpty() && parts.employers().isEmpty()) {
            throw SPLIT_NOTHING.because();
        }
        if (!children.stream().map(Unit::id).collect(Collectors.toSet()).containsAll(parts.children())
                || !employers.stream().map(Covered::id).collect(Collectors.toSet()).containsAll(parts.employers())) {
            throw SPLIT_NOT_PART.because(old.name());
        }
        if (parts.children().size() == children.size() && parts.employers().size() == employers.size()) {
            throw SPLIT_ALL.because();
        }
    }
}
