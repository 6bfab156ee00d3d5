package org.unionhall.matter.hall;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Belonging;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** The union somebody's matters go to where none is named: that of the membership, else the base union of the account. */
@Component
class OwnUnion {

    private final List<Belonging> belongings;
    private final Units units;

    OwnUnion(List<Belonging> belongings, Units units) {
        this.belongings = belongings;
        this.units = units;
    }

    Optional<Unit> of(Actor me) {
        return Optional.ofNullable(me.personKey()).flatMap(person -> belongings.stream().map(known -> known.unionOf(person))
                        .flatMap(Optional::stream).findFirst()).flatMap(units::withId)
                .or(() -> units.withId(me.unit()).filter(Unit::base)).filter(Unit::active);
    }
}
