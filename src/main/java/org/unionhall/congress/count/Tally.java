package org.unionhall.congress.count;

import java.math.BigDecimal;

/**
 * What one name received on the valid ballots.
 *
 * @param approve  votes for
 * @param weighted sum of the weights of the votes for; the number of votes where voters are equal
 * @param writtenIn true for a name that was not on the ballot paper
 */
public record Tally(String name, long approve, long against, long abstain, BigDecimal weighted, boolean writtenIn) {
}
