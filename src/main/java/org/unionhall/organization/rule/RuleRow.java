package org.unionhall.organization.rule;

import java.time.LocalDate;
import org.unionhall.platform.page.Show;

/**
 * One dated value of a rule.
 *
 * @param unitCode the union that set it for itself and all below, null for the national value
 * @param inForce  whether it is the one that counts today for the unit looked at
 * @param own      whether it was set by the unit looked at
 */
public record RuleRow(long id, String code, String title, String value, String measure, String basis, String unitCode,
        String unitName, LocalDate validFrom, LocalDate validTo, boolean inForce, boolean own) {

    /** The value as it is read, large numbers with separators. */
    public String shown() {
        return value.matches("\\d{4,15}") ? Show.number(Long.valueOf(value)) : value;
    }
}
