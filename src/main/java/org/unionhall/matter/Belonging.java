package org.unionhall.matter;

import java.util.Optional;

/** Tells to which union a person belongs; answered by the module that keeps memberships. */
public interface Belonging {

    /** Number of the union of this person, empty for who is no member. */
    Optional<Long> unionOf(byte[] personKey);
}
