package org.unionhall.congress.count;

import java.util.List;
import java.util.Map;

/**
 * The result of a count, explained.
 *
 * @param held        false when it was no election: no quorum, or more ballots returned than issued
 * @param tallies     candidates in the order of the ballot paper, then names written in, the most votes first
 * @param elected     the most votes first
 * @param tied        those among whom the tie ballot is held
 * @param seatsOpen   seats that nobody has yet
 * @param explanation sentences to read aloud, in order
 */
public record Outcome(boolean held, long valid, long invalid, Map<Spoilt, Long> invalidReasons, List<Tally> tallies,
        List<String> elected, List<String> tied, Next next, int seatsOpen, List<String> explanation) {
}
