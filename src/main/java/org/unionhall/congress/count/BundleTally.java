package org.unionhall.congress.count;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle of ballots summed up by its tellers instead of entered one by one (汇总). It is taken only where there are
 * ballots that add up to it, so that it says nothing single ballots could not say.
 *
 * @param ballots  in the bundle, valid and invalid, 1 or more
 * @param invalid  of them, by why; nobody can see again which these were
 * @param votes    by candidate on the valid ones; whoever is missing got none
 * @param writeIns votes by other names, each once on a ballot
 * @param weight   of each ballot
 */
public record BundleTally(long ballots, Map<Spoilt, Long> invalid, Map<String, Votes> votes, Map<String, Long> writeIns, BigDecimal weight) {

    /** Votes for and against; the other valid ballots abstain. */
    public record Votes(long approve, long against) {

        static final Votes NONE = new Votes(0, 0);

        boolean counted() {
            return counts(approve) && counts(against);
        }
    }

    public BundleTally {
        Map<Spoilt, Long> reasons = new EnumMap<>(Spoilt.class);
        invalid.forEach((reason, many) -> {
            if (many != 0) {
                reasons.put(reason, many);
            }
        });
        invalid = Map.copyOf(reasons);
        votes = Map.copyOf(votes);
        writeIns = Map.copyOf(writeIns);
        if (!counts(ballots) || ballots == 0 || !Poll.weighs(weight) || !invalid.values().stream().allMatch(BundleTally::counts)
                || !votes.values().stream().allMatch(Votes::counted) || !writeIns.values().stream().allMatch(BundleTally::counts)) {
            throw CountRefusal.TALLY_NUMBERS.because();
        }
    }

    private static boolean counts(long number) {
        return number >= 0 && number <= Poll.MOST;
    }

    private long spoilt() {
        return invalid.values().stream().mapToLong(Long::longValue).sum();
    }

    public long valid() {
        return ballots - spoilt();
    }

    Votes of(String candidate) {
        return votes.getOrDefault(candidate, Votes.NONE);
    }

    /** @throws org.unionhall.platform.refusal.Refusal when no ballots of this poll can add up to it */
    public void check(List<String> candidates, int seats, RuleSet rules, Round round) {
        boolean others = rules.writeIns() && round != Round.TIE;
        if (!rules.scale().none()) {
            throw CountRefusal.TALLY_GRADES.because();
        }
        if (spoilt() > ballots) {
            throw CountRefusal.TALLY_INVALID.because(spoilt(), ballots);
        }
        invalid.keySet().stream().filter(reason -> !reason.possible(others, rules.abstention())).findFirst().ifPresent(reason -> {
            throw CountRefusal.TALLY_REASON.because(reason.title());
        });
        votes.keySet().stream().filter(name -> !candidates.contains(name)).findFirst().ifPresent(name -> {
            throw CountRefusal.NAME_UNKNOWN.because(name);
        });
        candidates.forEach(name -> checkVotes(name, of(name), rules.abstention()));
        writeIns.forEach((name, many) -> checkWrittenIn(name, many, candidates, others));
        long approved = votes.values().stream().mapToLong(Votes::approve).sum() + writeIns.values().stream().mapToLong(Long::longValue).sum();
        if (approved > valid() * seats) {
            throw CountRefusal.TALLY_SEATS.because(approved, valid(), seats, valid() * seats);
        }
    }

    private void checkVotes(String name, Votes votes, boolean abstention) {
        if (votes.approve() + votes.against() > valid()) {
            throw CountRefusal.TALLY_VOTES.because(name, votes.approve(), votes.against(), valid());
        }
        if (!abstention && votes.approve() + votes.against() < valid()) {
            throw CountRefusal.TALLY_SILENT.because(name, votes.approve(), votes.against(), valid());
        }
    }

    private void checkWrittenIn(String name, long many, List<String> candidates, boolean others) {
        if (!others) {
            throw CountRefusal.TALLY_NO_OTHERS.because(name);
        }
        if (name.isBlank() || candidates.contains(name)) {
            throw CountRefusal.TALLY_OTHER.because(name);
        }
        if (many < 1 || many > valid()) {
            throw CountRefusal.TALLY_WRITTEN.because(name, many, valid());
        }
    }
}
