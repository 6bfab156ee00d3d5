package org.unionhall.founding.drive;

import java.time.LocalDate;
import org.unionhall.founding.EmployerLinks;
import org.unionhall.founding.TargetState;

/** A target of a drive in a list. @param owner account that sees to it, or null */
public record TargetRow(String creditCode, String name, int workers, String unitCode, String unitName, long unitId, TargetState state,
        LocalDate since, Long owner, String ownerName) {

    TargetRow named(String who) {
        return new TargetRow(creditCode, name, workers, unitCode, unitName, unitId, state, since, owner, who);
    }

    /** Address of the form that asks for a union here, what is known filled in. */
    public String request() {
        return EmployerLinks.request(name, creditCode, workers, 0);
    }
}
