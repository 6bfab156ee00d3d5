package org.unionhall.matter.hall;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Belonging;
import org.unionhall.matter.KnownPeople;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** What can be filed at a counter, for whom, and at which union. */
@Component
class Counter {

    private final MatterKinds kinds;
    private final KnownPeople people;
    private final List<Belonging> belongings;
    private final Units units;

    Counter(MatterKinds kinds, KnownPeople people, List<Belonging> belongings, Units units) {
        this.kinds = kinds;
        this.people = people;
        this.belongings = belongings;
        this.units = units;
    }

    List<Kind> kinds() {
        return kinds.all().stream().filter(kind -> kind.asker().worker()).toList();
    }

    Kind kind(String code) {
        return kinds.of(code).filter(kind -> kind.asker().worker()).orElseThrow(NotHere::new);
    }

    /** Somebody found in a roster the officer may read; null where nobody was. */
    KnownPeople.Known known(Actor officer, Long member) {
        return member == null ? null : people.of(officer, member).orElseThrow(NotHere::new);
    }

    /** The union named, else that of the member, where its counter is the officer's too, else the officer's own. */
    Unit unit(String code, Asker worker, Scope scope, Actor officer) {
        if (code != null && !code.isBlank()) {
            return units.withCode(code.strip()).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        }
        return ofMember(worker).filter(one -> scope.covers(one.place()))
                .or(() -> officer.posts().stream().flatMap(post -> units.withId(post.unitId()).stream())
                        .filter(one -> scope.covers(one.place())).findFirst())
                .orElseThrow(MatterRefusal.UNIT_MISSING::because);
    }

    /** Another union, to which only the worker's wish leads, as in a transfer. */
    Optional<Unit> wished(String code) {
        return code == null ? Optional.empty() : units.withCode(code.strip()).filter(Unit::active);
    }

    private Optional<Unit> ofMember(Asker worker) {
        return worker.person() == null ? Optional.empty() : belongings.stream()
                .flatMap(known -> known.unionOf(worker.person()).stream()).findFirst().flatMap(units::withId).filter(Unit::active);
    }
}
