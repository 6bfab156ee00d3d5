package org.unionhall.organization.door;

import static org.unionhall.organization.OrganizationRefusal.NOT_YOURS;
import static org.unionhall.organization.OrganizationRefusal.UNIT_UNKNOWN;

import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** Turns codes from outside into units within reach; what is out of reach is not there. */
@Component
public class Reach {

    private final Units units;

    Reach(Units units) {
        this.units = units;
    }

    /** The unit a page or path names; out of the scope it is a 404. */
    public Unit unit(String code, Scope scope) {
        return units.withCode(code).filter(unit -> scope.covers(unit.place())).orElseThrow(NotHere::new);
    }

    /** A unit to act upon: its upper union must be in the scope too, because that is who approves (工会法第12条). */
    public Unit governed(String code, Scope scope) {
        Unit unit = unit(code, scope);
        boolean governed = unit.parentId() == null
                || units.withId(unit.parentId()).filter(parent -> scope.covers(parent.place())).isPresent();
        if (!governed) {
            throw NOT_YOURS.because(unit.name());
        }
        return unit;
    }

    /** A unit named inside a form or body; out of the scope it is refused like one that does not exist. */
    public Unit named(String code, Scope scope) {
        return units.withCode(code == null ? "" : code.strip()).filter(unit -> scope.covers(unit.place()))
                .orElseThrow(() -> UNIT_UNKNOWN.because(code == null ? "" : code));
    }
}
