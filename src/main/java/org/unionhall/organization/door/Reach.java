package org.unionhall.organization.door;

import static org.unionhall.organization.OrganizationRefusal.NOT_YOURS;
import static org.unionhall.organization.OrganizationRefusal.UNIT_AMBIGUOUS;
import static org.unionhall.organization.OrganizationRefusal.UNIT_UNKNOWN;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.browse.Search;
import org.unionhall.organization.browse.Search.Question;
import org.unionhall.organization.browse.UnitRow;
import org.unionhall.platform.refusal.NotHere;

/** Turns codes from outside into units within reach; what is out of reach is not there. */
@Component
public class Reach {

    private static final int SEVERAL = 2;

    private final Units units;
    private final Search search;

    Reach(Units units, Search search) {
        this.units = units;
        this.search = search;
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

    /** A unit as a clerk names it: by code or by its whole name, which must then be the only one in the scope. */
    public Unit picked(String text, Scope scope) {
        String wanted = text == null ? "" : text.strip();
        return units.withCode(wanted).filter(unit -> scope.covers(unit.place())).orElseGet(() -> {
            List<UnitRow> found = search.named(scope, new Question(wanted, null, List.of("ACTIVE"), 0, SEVERAL));
            List<UnitRow> same = found.stream().filter(row -> row.name().equals(wanted)).toList();
            List<UnitRow> meant = same.isEmpty() ? found : same;
            if (wanted.isEmpty() || meant.isEmpty()) {
                throw UNIT_UNKNOWN.because(wanted);
            }
            if (meant.size() > 1) {
                throw UNIT_AMBIGUOUS.because(wanted);
            }
            return units.withId(meant.getFirst().id()).orElseThrow();
        });
    }
}
