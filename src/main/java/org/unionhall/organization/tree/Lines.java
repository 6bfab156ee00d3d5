package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.LINE_NOT_ALLOWED;
import static org.unionhall.organization.OrganizationRefusal.UNIT_DISSOLVED;
import static org.unionhall.organization.OrganizationRefusal.UNIT_UNKNOWN;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** The second line of leadership: industry and system unions that lead across the territorial tree (M01-12, M01-13). */
@Component
class Lines {

    static final Set<String> KINDS = Set.of("INDUSTRY_FEDERATION", "INDUSTRY_UNION", "SYSTEM_UNION");

    private final Units units;

    Lines(Units units) {
        this.units = units;
    }

    /** The leading union with this code, or a refusal. */
    Unit line(String code) {
        Unit line = units.withCode(code).orElseThrow(() -> UNIT_UNKNOWN.because(code));
        if (!line.active()) {
            throw UNIT_DISSOLVED.because(line.name());
        }
        if (!KINDS.contains(line.kind())) {
            throw LINE_NOT_ALLOWED.because(line.name());
        }
        return line;
    }
}
