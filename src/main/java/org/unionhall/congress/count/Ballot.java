package org.unionhall.congress.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A ballot as it came out of the box, or a bundle of ballots that are alike.
 *
 * @param marks    by candidate; whoever is missing got no mark
 * @param writeIns other names written in (另选他人)
 * @param count    how many ballots are like this one, 1 or more
 * @param weight   of each of them, 1 where voters are equal
 * @param spoilt   torn, illegible or not of this election, found by the tellers; null for a ballot that can be read
 */
public record Ballot(Map<String, Mark> marks, List<String> writeIns, long count, BigDecimal weight, Spoilt spoilt) {

    public Ballot {
        marks = Map.copyOf(marks);
        writeIns = List.copyOf(writeIns);
        if (count < 1 || count > Poll.MOST || !Poll.weighs(weight)) {
            throw CountRefusal.BALLOT_COUNT.because();
        }
    }

    public static Ballot of(Map<String, Mark> marks, List<String> writeIns, long count) {
        return new Ballot(marks, writeIns, count, BigDecimal.ONE, null);
    }

    /** Names approved of: candidates marked FOR and names written in. */
    long approved() {
        return marks.values().stream().filter(Mark.FOR::equals).count() + writeIns.size();
    }
}
