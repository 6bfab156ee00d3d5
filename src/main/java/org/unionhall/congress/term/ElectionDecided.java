package org.unionhall.congress.term;

/**
 * The union above has decided on the result of an election, or the result was taken back; published inside the transaction.
 *
 * @param approved the terms have begun
 * @param reason   why not, or null
 */
public record ElectionDecided(long electionId, boolean approved, String reason) {
}
