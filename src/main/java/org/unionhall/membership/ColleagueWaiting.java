package org.unionhall.membership;

/**
 * One more waits for a union at an employer that has none; published in the transaction of the application.
 *
 * @param count  how many wait there now
 * @param unitId the upper union at whose desk they wait
 */
public record ColleagueWaiting(String creditCode, String employer, int count, long unitId) {
}
