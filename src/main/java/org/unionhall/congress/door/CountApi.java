package org.unionhall.congress.door;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.BundleTally;
import org.unionhall.congress.count.Count;
import org.unionhall.congress.count.CountRefusal;
import org.unionhall.congress.count.MajorityBase;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.count.Poll;
import org.unionhall.congress.count.Round;
import org.unionhall.congress.count.RuleSet;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.count.Share;
import org.unionhall.congress.count.ShortfallRule;
import org.unionhall.congress.count.Spoilt;
import org.unionhall.congress.count.TieRule;
import org.unionhall.congress.election.PaperTally;

/** Counts ballots that tellers post, by the function that counts the elections of the hall, and keeps nothing. */
@RestController
@RequestMapping("/api/v1/elections/count")
class CountApi {

    /** What is left out stands as the national regulation has it; a share is written {@code "2/3"}, {@code "5%"} or {@code 0.05}. With grades it is an appraisal. */
    @Schema(name = "CountRules")
    record Rules(MajorityBase majorityBase, String majority, String differentialRate, String quorum, Boolean writeIns, Boolean abstention,
                 TieRule tieRule, ShortfallRule shortfallRule, List<String> grades, Integer goodGrades) {

        RuleSet set() {
            RuleSet national = RuleSet.national();
            if (grades != null && !grades.isEmpty()) {
                return RuleSet.appraising(new Scale(grades.stream().map(CountApi::name).toList(), goodGrades == null ? 1 : goodGrades),
                        quorum == null ? national.quorum() : Share.of(quorum));
            }
            return new RuleSet(majorityBase == null ? national.base() : majorityBase,
                    majority == null ? national.majority() : Share.of(majority),
                    differentialRate == null ? national.differential() : Share.of(differentialRate),
                    quorum == null ? national.quorum() : Share.of(quorum),
                    writeIns == null ? national.writeIns() : writeIns, abstention == null ? national.abstention() : abstention,
                    tieRule == null ? national.tie() : tieRule, shortfallRule == null ? national.shortfall() : shortfallRule);
        }
    }

    /** One ballot, or {@code count} that are alike; a candidate without a mark abstains. */
    @Schema(name = "CountBallot")
    record Paper(Map<String, Mark> marks, List<String> writeIns, Long count, BigDecimal weight, Boolean illegible) {

        Ballot ballot() {
            Map<String, Mark> made = new HashMap<>(marks == null ? Map.of() : marks);
            made.values().removeIf(Objects::isNull);
            return new Ballot(made, writeIns == null ? List.of() : writeIns.stream().map(CountApi::name).toList(),
                    count == null ? 1 : count, weight == null ? BigDecimal.ONE : weight,
                    Boolean.TRUE.equals(illegible) ? Spoilt.ILLEGIBLE : null);
        }
    }

    /** {@code issued} is {@code present} where left out, {@code returned} what the ballots and bundles add up to; {@code tallies} are bundles
     * that were summed up. */
    @Schema(name = "CountAsk")
    record Ask(Integer seats, Rules rules, Round round, Long shouldAttend, Long present, Long issued, Long returned,
               BigDecimal shouldAttendWeight, BigDecimal presentWeight, List<String> candidates, List<Paper> ballots,
               List<PaperTally> tallies) {

        Poll poll() {
            List<Ballot> read = ballots == null ? List.of() : ballots.stream().filter(Objects::nonNull).map(Paper::ballot).toList();
            List<BundleTally> summed = tallies == null ? List.of()
                    : tallies.stream().filter(Objects::nonNull).map(tally -> tally.counted(BigDecimal.ONE)).toList();
            long should = shouldAttend == null ? 0 : shouldAttend;
            long here = present == null ? should : present;
            return new Poll(seats == null ? 0 : seats, rules == null ? RuleSet.national() : rules.set(), round == null ? Round.FIRST : round,
                    should, here, issued == null ? here : issued,
                    returned == null ? read.stream().mapToLong(Ballot::count).sum() + summed.stream().mapToLong(BundleTally::ballots).sum() : returned,
                    shouldAttendWeight == null ? BigDecimal.valueOf(should) : shouldAttendWeight,
                    presentWeight == null ? BigDecimal.valueOf(here) : presentWeight,
                    candidates == null ? List.of() : candidates.stream().map(CountApi::name).toList(), read, summed, List.of());
        }
    }

    @PostMapping
    CountResult count(@Self Actor me, @RequestBody Ask ask) {
        return CountResult.of(Count.of(ask.poll()));
    }

    private static String name(String name) {
        if (name == null) {
            throw CountRefusal.CANDIDATE_INVALID.because();
        }
        return name.strip();
    }
}
