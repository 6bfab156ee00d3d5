package org.unionhall.membership.member;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;

/** Who may enter a union: the youngest age, and nobody already retired (rules MEMBER_MIN_AGE, RETIREMENT_AGE_…). */
@Component
public class MemberAdmission {

    private static final Set<String> RETIRED = Set.of("4", "5");
    private static final int WOMAN = 2;

    private final Rules rules;

    MemberAdmission(Rules rules) {
        this.rules = rules;
    }

    /** @throws org.unionhall.platform.refusal.Refusal when the person may not */
    public void check(Unit unit, MemberFacts facts, LocalDate on) {
        if (facts.birth() == null) {
            return;
        }
        Rules.InForce inForce = rules.at(unit.id(), on);
        long age = ChronoUnit.YEARS.between(facts.birth(), on);
        int youngest = inForce.number("MEMBER_MIN_AGE");
        if (age < youngest) {
            throw MembershipRefusal.UNDER_AGE.because(youngest);
        }
        int retirement = inForce.number(facts.sex() == WOMAN ? "RETIREMENT_AGE_WOMEN" : "RETIREMENT_AGE_MEN");
        if (age >= retirement && facts.employment() != null && RETIRED.contains(facts.employment())) {
            throw MembershipRefusal.RETIRED.because(retirement, MemberField.EMPLOYMENT.shown(facts.employment()));
        }
    }
}
