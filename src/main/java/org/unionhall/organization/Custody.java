package org.unionhall.organization;

import java.time.LocalDate;
import org.unionhall.access.Actor;

/** 托管: whose hands a base union's roster is in. */
public interface Custody {

    /**
     * Lets an upper union keep the roster of a base union, or takes it back.
     *
     * @param toId the upper union, somewhere above the unit; null to take the roster back
     * @throws org.unionhall.platform.refusal.Refusal for a reason of {@link OrganizationRefusal}
     */
    Unit entrust(long unitId, Long toId, LocalDate on, String reason, Actor actor);
}
