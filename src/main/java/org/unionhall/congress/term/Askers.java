package org.unionhall.congress.term;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/**
 * Who may ask for an extension: whoever runs the union's congresses; once its term is overdue the power of its chair has
 * ended with it, and then also whoever runs those of the union right above.
 */
@Component
class Askers {

    private final TermBook book;
    private final Units units;

    Askers(TermBook book, Units units) {
        this.book = book;
        this.units = units;
    }

    /** @throws NotHere when they may not */
    Term extendable(long id, Actor by) {
        return book.withId(id).filter(term -> may(term, by)).orElseThrow(NotHere::new);
    }

    boolean may(Term term, Actor by) {
        Unit unit = units.withId(term.unitId()).orElseThrow();
        return runs(unit, by) || instead(term, by);
    }

    /** Whether it is the union above that asks, in place of one that cannot. */
    boolean instead(Term term, Actor by) {
        Unit unit = units.withId(term.unitId()).orElseThrow();
        return term.running() && term.stage() == Stage.OVERDUE && !runs(unit, by)
                && Optional.ofNullable(unit.parentId()).flatMap(units::withId).filter(parent -> runs(parent, by)).isPresent();
    }

    private static boolean runs(Unit unit, Actor by) {
        return by.scope(Permission.RUN_CONGRESS).covers(unit.place());
    }
}
