package org.unionhall.congress.meeting;

/** A member found by name who could be put on a roll. @param id of the member */
public record Candidate(long id, String name, String unitName, String status, boolean onRoll) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "candidate " + id;
    }
}
