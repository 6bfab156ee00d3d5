package org.unionhall.congress.count;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * Everything a count needs: one ballot of an election with its roll in numbers and what came out of the box.
 *
 * @param seats          应选人数
 * @param shouldAttend   应到会: those on the roll
 * @param present        到会
 * @param issued         ballots issued, not more than present
 * @param returned       ballots that came back
 * @param shouldWeigh    weight of all on the roll; equal to their number where voters are equal
 * @param presentWeigh   weight of those present
 * @param candidates     in the order of the ballot paper, each name once
 * @param ballots        single ones and bundles of ballots that are alike
 * @param tallies        bundles that were summed up
 * @param papers         paper ballots by weight; empty where all weigh the same
 */
public record Poll(int seats, RuleSet rules, Round round, long shouldAttend, long present, long issued, long returned,
        BigDecimal shouldWeigh, BigDecimal presentWeigh, List<String> candidates, List<Ballot> ballots, List<BundleTally> tallies,
        List<PaperSet> papers) {

    static final long MOST = 100_000_000;
    private static final int PLACES = 6;
    private static final int SEATS = 999;
    private static final int NAME = 60;

    public Poll {
        candidates = List.copyOf(candidates);
        ballots = List.copyOf(ballots);
        tallies = List.copyOf(tallies);
        papers = List.copyOf(papers);
        if (seats < 1 || seats > SEATS) {
            throw CountRefusal.SEATS_INVALID.because();
        }
        if (shouldAttend < 1 || present < 0 || issued < 0 || returned < 0
                || Math.max(Math.max(shouldAttend, present), Math.max(issued, returned)) > MOST) {
            throw CountRefusal.NUMBERS_INVALID.because();
        }
        if (present > shouldAttend) {
            throw CountRefusal.PRESENT_TOO_MANY.because(present, shouldAttend);
        }
        if (issued > present) {
            throw CountRefusal.ISSUED_TOO_MANY.because(issued, present);
        }
        if (!weighs(shouldWeigh) || presentWeigh.signum() != 0 && !weighs(presentWeigh)) {
            throw CountRefusal.WEIGHT_INVALID.because();
        }
        checkNames(candidates);
        long needed = rules.candidatesFor(seats);
        if (round == Round.FIRST && candidates.size() < needed) {
            throw CountRefusal.DIFFERENTIAL_TOO_SMALL.because(seats, rules.differential().words(), needed, candidates.size());
        }
    }

    /** A ballot where every voter weighs the same. */
    public static Poll equal(int seats, RuleSet rules, Round round, long shouldAttend, long present, long issued, long returned,
            List<String> candidates, List<Ballot> ballots) {
        return new Poll(seats, rules, round, shouldAttend, present, issued, returned, BigDecimal.valueOf(shouldAttend),
                BigDecimal.valueOf(present), candidates, ballots, List.of(), List.of());
    }

    private static void checkNames(List<String> candidates) {
        if (candidates.isEmpty()) {
            throw CountRefusal.CANDIDATES_MISSING.because();
        }
        var seen = new HashSet<String>();
        candidates.forEach(name -> {
            if (name.isBlank() || name.length() > NAME) {
                throw CountRefusal.CANDIDATE_INVALID.because();
            }
            if (!seen.add(name)) {
                throw CountRefusal.CANDIDATE_TWICE.because(name);
            }
        });
    }

    /** More than nothing, not more than all ballots there can be, and not split endlessly. */
    static boolean weighs(BigDecimal weight) {
        return weight.signum() > 0 && weight.scale() <= PLACES && weight.compareTo(BigDecimal.valueOf(MOST)) <= 0;
    }

    /** More ballots came back than were given out, or more of one weight. */
    boolean overfull() {
        return returned > issued || papers.stream().anyMatch(PaperSet::tooMany);
    }

    boolean quorate() {
        return present >= rules.quorum().atLeast(shouldAttend);
    }

    /** Nobody can be written in among the tied. */
    boolean writeIns() {
        return rules.writeIns() && round != Round.TIE && !round.question();
    }
}
