package org.unionhall.matter.watch;

import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** The union whose matters are watched: the one asked for, or that of the first post. */
@Component
class Watched {

    private final Units units;

    Watched(Units units) {
        this.units = units;
    }

    /** @throws NotHere when it does not lie in the scope */
    Unit unit(String code, Scope scope, Actor me) {
        if (WatchFilter.filled(code)) {
            return units.withCode(code.strip()).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        }
        return me.posts().stream().flatMap(post -> units.withId(post.unitId()).stream())
                .filter(one -> scope.covers(one.place())).findFirst().orElseThrow(NotHere::new);
    }
}
