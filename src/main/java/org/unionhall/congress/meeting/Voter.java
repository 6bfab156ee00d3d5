package org.unionhall.congress.meeting;

import java.math.BigDecimal;

/**
 * Somebody entitled to vote at a meeting.
 *
 * @param account  0 for none
 * @param unitName whose member
 */
public record Voter(byte[] personKey, long account, String name, String unitName, BigDecimal weight, boolean present) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "voter";
    }
}
