package org.unionhall.congress.election;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.BundleTally;
import org.unionhall.congress.count.Scale;

/**
 * A bundle of paper ballots as a teller read it: ballot by ballot or summed up.
 *
 * @param weight of each ballot in it; ballots of different weight are never bundled together
 * @param lines  null where it is summed up
 * @param tally  null where it is entered ballot by ballot
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperBundle(BigDecimal weight, List<PaperLine> lines, PaperTally tally) {

    public PaperBundle {
        if ((lines == null) == (tally == null)) {
            throw new IllegalArgumentException("either lines or a tally");
        }
    }

    static PaperBundle of(BigDecimal weight, List<PaperLine> lines) {
        return new PaperBundle(weight, List.copyOf(lines), null);
    }

    static PaperBundle of(BigDecimal weight, PaperTally tally) {
        return new PaperBundle(weight, null, tally);
    }

    @JsonIgnore
    public boolean summedUp() {
        return tally != null;
    }

    /** How many ballots are in it. */
    public long many() {
        return summedUp() ? tally.ballots() : lines.stream().mapToLong(PaperLine::count).sum();
    }

    /** What is alike whoever entered it in whatever order; bundles of another kind or weight differ as a whole. */
    Map<String, Long> against(PaperBundle other) {
        if (other != null && summedUp() != other.summedUp()) {
            return Map.of(summedUp() ? "汇总录入" : "逐票录入", many());
        }
        if (other != null && weight.compareTo(other.weight) != 0) {
            return Map.of("票权 " + weight.toPlainString(), many());
        }
        return summedUp() ? tally.lines() : PaperLine.sums(lines);
    }

    /** Puts the bundle to what is counted. */
    void into(List<Ballot> ballots, List<BundleTally> tallies, List<String> candidates, Scale scale) {
        if (summedUp()) {
            tallies.add(tally.counted(weight));
        } else {
            lines.forEach(line -> ballots.add(line.ballot(candidates, scale, weight)));
        }
    }
}
