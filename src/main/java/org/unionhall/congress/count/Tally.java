package org.unionhall.congress.count;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one name received on the valid ballots.
 *
 * @param approve  votes for
 * @param weighted sum of the weights of the votes for; the number of votes where voters are equal
 * @param writtenIn true for a name that was not on the ballot paper
 * @param grades    in an appraisal how often each grade was given, the best first; else empty
 */
public record Tally(String name, long approve, long against, long abstain, BigDecimal weighted, boolean writtenIn, List<Long> grades) {

    public Tally {
        grades = grades == null ? List.of() : List.copyOf(grades);
    }

    /** As it is read: 92.59%, or — when nobody gave a grade. */
    public String percent(Scale scale) {
        return grades.stream().allMatch(one -> one == 0) ? "—"
                : BigDecimal.valueOf(contentment(scale), 2).stripTrailingZeros().toPlainString() + "%";
    }

    /** How many of those who gave a grade are content, in hundredths of a per cent; 0 when nobody gave one. */
    public long contentment(Scale scale) {
        long all = grades.stream().mapToLong(Long::longValue).sum();
        long good = grades.stream().limit(scale.good()).mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : Math.divideExact(good * 20_000 + all, all * 2);
    }
}
