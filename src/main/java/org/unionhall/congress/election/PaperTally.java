package org.unionhall.congress.election;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.unionhall.congress.count.BundleTally;
import org.unionhall.congress.count.Spoilt;

/**
 * A bundle of paper ballots summed up (汇总), as it is kept, published and sent by programs: how many ballots, how many of
 * them invalid and why, votes by candidate, names written in.
 */
@Schema(name = "PaperTally")
public record PaperTally(long ballots, Map<Spoilt, Long> invalid, Map<String, Votes> votes, Map<String, Long> writeIns) {

    /** Votes of one candidate; the other valid ballots abstain. */
    @Schema(name = "PaperVotes")
    public record Votes(@JsonProperty("for") long approve, long against) {
    }

    public PaperTally {
        invalid = sorted(invalid);
        votes = sorted(votes);
        writeIns = sorted(writeIns);
    }

    private static <K, V> Map<K, V> sorted(Map<K, V> sent) {
        Map<K, V> kept = new TreeMap<>(sent == null ? Map.of() : sent);
        kept.values().removeIf(Objects::isNull);
        return kept;
    }

    public BundleTally counted(BigDecimal weight) {
        Map<String, BundleTally.Votes> made = new HashMap<>();
        votes.forEach((name, one) -> made.put(name, new BundleTally.Votes(one.approve(), one.against())));
        return new BundleTally(ballots, invalid, made, writeIns, weight);
    }

    /** Line by line, for comparing what two tellers wrote down. */
    Map<String, Long> lines() {
        Map<String, Long> lines = new TreeMap<>();
        lines.put("选票张数", ballots);
        invalid.forEach((reason, many) -> lines.put("废票：" + reason.title(), many));
        votes.forEach((name, one) -> {
            lines.put(name + " 赞成", one.approve());
            lines.put(name + " 不赞成", one.against());
        });
        writeIns.forEach((name, many) -> lines.put("另选 " + name, many));
        return lines;
    }
}
