package org.unionhall.membership.importing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.unionhall.organization.Rules;
import org.unionhall.people.Sex;

/** The ages that membership depends on, in full years, as the rules of a unit have them on a day. */
record AgeLimits(LocalDate on, int youngest, int retirementMen, int retirementWomen) {

    static AgeLimits of(Rules.InForce rules, LocalDate on) {
        return new AgeLimits(on, rules.number("MEMBER_MIN_AGE"), rules.number("RETIREMENT_AGE_MEN"),
                rules.number("RETIREMENT_AGE_WOMEN"));
    }

    boolean tooYoung(LocalDate birth) {
        return birth != null && age(birth) < youngest;
    }

    boolean pastRetirement(LocalDate birth, Sex sex) {
        return birth != null && age(birth) >= retirement(sex);
    }

    /** The age of retirement; the higher one where the sex is not known. */
    int retirement(Sex sex) {
        return sex == Sex.FEMALE ? retirementWomen : retirementMen;
    }

    private long age(LocalDate birth) {
        return ChronoUnit.YEARS.between(birth, on);
    }
}
