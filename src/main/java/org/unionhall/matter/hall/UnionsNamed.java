package org.unionhall.matter.hall;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Figures;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/**
 * By which name a union may stand beside a public answer: a part of a union is shown as the union, and a union with so few
 * members that one could guess who asked as the one above it (PUBLIC_ANSWER_MEMBERS).
 */
@Component
class UnionsNamed {

    private static final Set<String> PARTS = Set.of("BRANCH", "GROUP");

    private final Units units;
    private final Figures figures;
    private final Rules rules;
    private final Clock clock;

    UnionsNamed(Units units, Figures figures, Rules rules, Clock clock) {
        this.units = units;
        this.figures = figures;
        this.rules = rules;
        this.clock = clock;
    }

    /** For each of these unions the one to be named; a top union is named whatever its size. */
    Map<Long, Unit> of(Collection<Unit> asked) {
        Set<Long> ids = new HashSet<>();
        asked.forEach(unit -> ids.addAll(unit.path()));
        Map<Long, Unit> known = units.withIds(ids);
        Map<Long, BigDecimal> members = figures.of(ids, "member.count");
        LocalDate today = Shanghai.today(clock);
        Map<Long, Unit> named = new HashMap<>();
        for (Unit unit : asked) {
            BigDecimal enough = BigDecimal.valueOf(rules.number(unit.id(), today, "PUBLIC_ANSWER_MEMBERS"));
            List<Long> path = unit.path();
            int at = path.size() - 1;
            while (at > 0 && (PARTS.contains(known.get(path.get(at)).kind())
                    || members.getOrDefault(path.get(at), BigDecimal.ZERO).compareTo(enough) < 0)) {
                at--;
            }
            named.put(unit.id(), known.get(path.get(at)));
        }
        return named;
    }
}
