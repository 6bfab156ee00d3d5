package org.unionhall.membership.joining;

import java.util.Optional;
import java.util.function.Function;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.organization.Unit;

/**
 * Which way into a union an application takes (W1): the employer's union, the waiting list of an employer that has none,
 * or for those without an employer the holding union of the place.
 *
 * @param unit who decides: the union itself, or the one above where colleagues wait
 */
record Way(Unit unit, boolean waiting) {

    /**
     * What an application says.
     *
     * @param chosen   the union chosen, or null: one that keeps members, or one above that stands for a place
     * @param employed the union that covers the employer, or null
     * @param place    the union of the county the employer is registered in, or null
     * @param flexible works without an employer, or in a new form of work
     * @param employer name of the employer, or empty
     * @param code     its credit code, or empty
     */
    record Case(Unit chosen, Unit employed, Unit place, boolean flexible, String employer, String code) {
    }

    /** @param holding finds the holding union (周转库) of a place */
    static Way of(Case asked, Function<Unit, Optional<Unit>> holding) {
        if (asked.chosen() != null && asked.chosen().base()) {
            return new Way(asked.chosen(), false);
        }
        if (asked.employed() != null) {
            return new Way(asked.employed(), false);
        }
        Unit upper = asked.chosen() == null ? asked.place() : asked.chosen();
        boolean alone = asked.flexible() || asked.employer().isEmpty() && asked.code().isEmpty();
        if (!alone && asked.code().isEmpty()) {
            throw MembershipRefusal.EMPLOYER_CODE_NEEDED.because(asked.employer());
        }
        if (upper == null) {
            throw MatterRefusal.UNIT_MISSING.because();
        }
        if (alone) {
            return new Way(holding.apply(upper).orElseThrow(() -> MembershipRefusal.HOLDING_NONE.because(upper.shown())), false);
        }
        return new Way(upper, true);
    }
}
