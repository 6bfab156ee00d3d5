package org.unionhall.congress.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.count.Spoilt;
import org.unionhall.congress.count.Tally;

/** The outcome of a count as programs read it. */
@Schema(name = "CountResult")
public record CountResult(boolean held, long valid, long invalid, Map<Spoilt, Long> invalidReasons, List<Line> tallies, List<String> elected,
        List<String> tied, String next, int seatsOpen, List<String> explanation) {

    /** What one name received. */
    @Schema(name = "CountTally")
    public record Line(String name, @JsonProperty("for") long approve, long against, long abstain, BigDecimal weighted, boolean writtenIn,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> grades) {

        static Line of(Tally tally) {
            return new Line(tally.name(), tally.approve(), tally.against(), tally.abstain(), tally.weighted(), tally.writtenIn(), tally.grades());
        }
    }

    public static CountResult of(Outcome outcome) {
        return new CountResult(outcome.held(), outcome.valid(), outcome.invalid(), new TreeMap<>(outcome.invalidReasons()),
                outcome.tallies().stream().map(Line::of).toList(), outcome.elected(), outcome.tied(), outcome.next().name(),
                outcome.seatsOpen(), outcome.explanation());
    }
}
