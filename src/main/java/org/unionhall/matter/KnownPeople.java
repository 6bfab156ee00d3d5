package org.unionhall.matter;

import java.util.List;
import java.util.Optional;
import org.unionhall.access.Actor;

/** People the union knows, as an officer at the counter finds them; answered by the module that keeps memberships. */
public interface KnownPeople {

    /**
     * Somebody found.
     *
     * @param member number of the membership, which tells nothing of the person
     * @param person key of the person
     * @param number of the document, masked
     * @param phone  masked, or null
     */
    record Known(long member, byte[] person, String name, String union, String number, String phone) {

        @Override
        public String toString() {
            return "member " + member;
        }
    }

    /**
     * Those of the rosters the officer may read who bear this name, phone number or document number; looking for a number
     * leaves a trace.
     */
    List<Known> find(Actor me, String typed);

    Optional<Known> of(Actor me, long member);
}
