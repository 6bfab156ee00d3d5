package org.unionhall.access;

import java.util.Map;

/**
 * The audit trail: what was done, by whom, to whose record, with before and after. Written in the transaction of the
 * act itself, so that there is no act without its trace. Class A values (ID number, phone, account) go in masked.
 */
public interface Trail {

    /**
     * Records one act.
     *
     * @param actor   who; null for the program itself (jobs, demo)
     * @param act     stable code of the act, e.g. {@code ROSTER_IMPORT_COMMITTED}
     * @param unitId  the unit concerned, or null
     * @param subject the record concerned as {@code kind:id}, e.g. {@code member:1203}, or null
     * @param reason  why, in the person's words, or null
     * @param before  facts before, by field, or null
     * @param after   facts after, by field, or null
     */
    void record(Actor actor, String act, Long unitId, String subject, String reason,
            Map<String, ?> before, Map<String, ?> after);
}
