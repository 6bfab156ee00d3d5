package org.unionhall.congress.meeting;

/**
 * A resolution decided by secret ballot.
 *
 * @param ofAll    majority of all who should attend, not only of those present
 * @param entitled 应到
 */
public record Balloted(long meeting, long election, String title, String words, boolean ofAll, int entitled, int present, int inFavour,
        int against, int abstained, boolean passed) {
}
