package org.unionhall.membership.joining;

import org.springframework.stereotype.Component;
import org.unionhall.matter.Filing;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** Finds the way of an application, and the union that takes somebody in who waited for one. */
@Component
class Paths {

    private final Employers employers;
    private final Units units;

    Paths(Employers employers, Units units) {
        this.employers = employers;
        this.units = units;
    }

    Way of(Filing filing) {
        String code = filing.answer("creditCode");
        String employer = filing.answer("employer");
        boolean flexible = Occupation.of(filing.answer("occupation")).flexible();
        Unit chosen = filing.unit();
        Unit employed = chosen != null && chosen.base() ? null : employers.union(code, employer).orElse(null);
        Unit place = chosen == null && employed == null ? employers.county(code).orElse(null) : null;
        return Way.of(new Way.Case(chosen, employed, place, flexible, employer, code), upper -> units.holdingFor(upper.id()));
    }
}
