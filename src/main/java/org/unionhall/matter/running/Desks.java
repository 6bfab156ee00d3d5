package org.unionhall.matter.running;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/**
 * Finds the desk at which something can be done: the union meant, or, where nobody holds a post there and nobody keeps
 * its roster, the nearest union above with somebody. So nothing waits in nobody's hands.
 */
@Component
public class Desks {

    private static final Set<String> PARTS = Set.of("BRANCH", "GROUP");

    private final Units units;
    private final Officers officers;

    Desks(Units units, Officers officers) {
        this.units = units;
        this.officers = officers;
    }

    /** The union with somebody who may handle matters, the meant one first; the top of the tree where there is nobody. */
    public Unit at(Unit meant) {
        Map<Long, Unit> path = units.withIds(meant.path());
        Set<Long> asked = new HashSet<>(meant.path());
        path.values().forEach(unit -> Optional.ofNullable(unit.entrustedTo()).ifPresent(asked::add));
        Set<Long> staffed = officers.staffed(asked, Permission.HANDLE_MATTERS);
        for (int i = meant.path().size() - 1; i >= 0; i--) {
            Unit unit = path.get(meant.path().get(i));
            if (unit.active() && handlers(unit, path).stream().anyMatch(staffed::contains)) {
                return unit;
            }
        }
        return path.get(meant.path().getFirst());
    }

    /** The desk above, when a limit has passed; empty at the top. */
    public Optional<Unit> above(long unitId) {
        return units.withId(unitId).map(Unit::parentId).flatMap(units::withId).map(this::at);
    }

    /** Who sits at the desk of this union. */
    public List<Officers.Desk> people(Unit unit, int most) {
        return officers.at(handlers(unit, units.withIds(unit.path())), Permission.HANDLE_MATTERS, most);
    }

    /** Unions whose officers handle what lies at this one: itself, who keeps its roster, and for a part what it is part of. */
    private static Collection<Long> handlers(Unit unit, Map<Long, Unit> path) {
        List<Long> handlers = new ArrayList<>();
        for (Unit at = unit; at != null; at = PARTS.contains(at.kind()) ? path.get(at.parentId()) : null) {
            handlers.add(at.id());
            if (at.entrustedTo() != null) {
                handlers.add(at.entrustedTo());
            }
        }
        return handlers;
    }
}
