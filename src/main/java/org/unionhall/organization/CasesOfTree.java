package org.unionhall.organization;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.unionhall.access.CaseRules;
import org.unionhall.platform.time.Shanghai;

/** Answers access: which unit keeps a roster and how long a case reason opens it. */
@Component
class CasesOfTree implements CaseRules {

    private final Units units;
    private final Rules rules;
    private final Clock clock;

    CasesOfTree(Units units, Rules rules, Clock clock) {
        this.units = units;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public boolean keepsRoster(long unit) {
        return units.withId(unit).filter(Unit::active).map(Unit::base).orElse(false);
    }

    @Override
    public Duration lasts(long unit) {
        return Duration.ofHours(rules.number(unit, Shanghai.today(clock), "CASE_GRANT_HOURS"));
    }
}
