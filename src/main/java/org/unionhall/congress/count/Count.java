package org.unionhall.congress.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts a ballot: a pure function of rules, roll and ballots, the same for the meeting, the tellers' trial and the
 * verifier (工会基层组织选举工作条例第十九、二十、二十八、二十九条).
 */
public final class Count {

    private final Poll poll;
    private final Map<String, Votes> votes = new LinkedHashMap<>();
    private final Map<Spoilt, Long> spoilt = new EnumMap<>(Spoilt.class);
    private long valid;
    private BigDecimal validWeigh = BigDecimal.ZERO;

    private Count(Poll poll) {
        this.poll = poll;
        poll.candidates().forEach(name -> votes.put(name, new Votes(name, false)));
    }

    /**
     * @throws org.unionhall.platform.refusal.Refusal when the figures contradict each other, so that nothing can be said
     */
    public static Outcome of(Poll poll) {
        if (!poll.quorate()) {
            return notHeld(poll, Next.NO_QUORUM);
        }
        if (poll.overfull()) {
            return notHeld(poll, Next.VOID);
        }
        Count count = new Count(poll);
        long read = poll.ballots().stream().mapToLong(Ballot::count).sum() + poll.tallies().stream().mapToLong(BundleTally::ballots).sum();
        if (read != poll.returned()) {
            throw CountRefusal.BALLOTS_DO_NOT_ADD_UP.because(poll.returned(), read);
        }
        poll.ballots().forEach(count::read);
        poll.tallies().forEach(count::read);
        return count.outcome();
    }

    private static Outcome notHeld(Poll poll, Next next) {
        return new Outcome(false, 0, 0, Map.of(), List.of(), List.of(), List.of(), next, poll.seats(), Explaining.notHeld(poll, next));
    }

    private void read(Ballot ballot) {
        ballot.marks().keySet().stream().filter(name -> !votes.containsKey(name) || votes.get(name).writtenIn).findFirst()
                .ifPresent(name -> {
                    throw CountRefusal.NAME_UNKNOWN.because(name);
                });
        Spoilt reason = Spoilt.of(ballot, poll);
        if (reason != null) {
            spoilt.merge(reason, ballot.count(), Long::sum);
            return;
        }
        valid += ballot.count();
        validWeigh = validWeigh.add(ballot.weight().multiply(BigDecimal.valueOf(ballot.count())));
        poll.candidates().forEach(name -> votes.get(name).add(ballot.marks().getOrDefault(name, Mark.ABSTAIN), ballot));
        ballot.writeIns().forEach(name -> writtenIn(name).add(ballot.count(), 0, ballot.weight()));
    }

    private void read(BundleTally tally) {
        tally.check(poll.candidates(), poll.seats(), poll.rules(), poll.round());
        tally.invalid().forEach((reason, many) -> spoilt.merge(reason, many, Long::sum));
        valid += tally.valid();
        validWeigh = validWeigh.add(tally.weight().multiply(BigDecimal.valueOf(tally.valid())));
        poll.candidates().forEach(name -> votes.get(name).add(tally.of(name).approve(), tally.of(name).against(), tally.weight()));
        tally.writeIns().forEach((name, many) -> writtenIn(name).add(many, 0, tally.weight()));
    }

    private Votes writtenIn(String name) {
        return votes.computeIfAbsent(name, other -> new Votes(other, true));
    }

    /** In an appraisal nobody is elected and no seat stays open. */
    private Outcome graded(List<Tally> tallies) {
        return new Outcome(true, valid, poll.returned() - valid, Map.copyOf(spoilt), tallies, List.of(), List.of(), Next.NONE, 0,
                Explaining.graded(poll, valid, spoilt, tallies));
    }

    private Outcome outcome() {
        List<Tally> tallies = votes.values().stream().map(one -> one.tally(valid, poll.rules().scale())).toList();
        if (!poll.rules().scale().none()) {
            return graded(tallies);
        }
        List<Tally> over = new ArrayList<>(tallies.stream().filter(this::enough).toList());
        over.sort(order());
        List<Tally> elected = over;
        List<Tally> tied = List.of();
        if (over.size() > poll.seats()) {
            Tally last = over.get(poll.seats() - 1);
            elected = new ArrayList<>(over.subList(0, poll.seats()));
            if (order().compare(last, over.get(poll.seats())) == 0) {
                tied = over.stream().filter(one -> order().compare(one, last) == 0).toList();
                elected.removeAll(tied);
            }
        }
        int open = poll.round().question() ? 0 : poll.seats() - elected.size();
        Next next = !tied.isEmpty() ? Next.TIE_BALLOT
                : open > 0 && poll.rules().shortfall() == ShortfallRule.FURTHER_BALLOT ? Next.FURTHER_BALLOT : Next.NONE;
        List<Tally> shown = shown(tallies);
        List<String> names = elected.stream().map(Tally::name).toList();
        List<String> equal = tied.stream().map(Tally::name).toList();
        long invalid = poll.returned() - valid;
        return new Outcome(true, valid, invalid, Map.copyOf(spoilt), shown, names, equal, next, open,
                Explaining.held(poll, valid, spoilt, base(), shown, names, equal, next, open));
    }

    /** Those tied had their majority before: among them any vote counts. */
    private boolean enough(Tally tally) {
        return poll.round() == Round.TIE ? tally.weighted().signum() > 0 : poll.rules().majority().exceededBy(tally.weighted(), base());
    }

    private BigDecimal base() {
        return switch (poll.rules().base()) {
            case SHOULD_ATTEND -> poll.shouldWeigh();
            case PRESENT -> poll.presentWeigh();
            case VALID -> validWeigh;
        };
    }

    private Comparator<Tally> order() {
        Comparator<Tally> byVotes = Comparator.comparing(Tally::weighted).reversed();
        return poll.rules().tie() == TieRule.FEWER_AGAINST ? byVotes.thenComparing(Tally::against) : byVotes;
    }

    private static List<Tally> shown(List<Tally> tallies) {
        List<Tally> shown = new ArrayList<>(tallies.stream().filter(one -> !one.writtenIn()).toList());
        tallies.stream().filter(Tally::writtenIn).sorted(Comparator.comparing(Tally::weighted).reversed().thenComparing(Tally::name))
                .forEach(shown::add);
        return List.copyOf(shown);
    }

    /** The votes of one name while ballots are read. */
    private static final class Votes {

        private final String name;
        private final boolean writtenIn;
        private long approve;
        private long against;
        private final long[] grades = new long[Scale.MOST];
        private BigDecimal weighted = BigDecimal.ZERO;

        Votes(String name, boolean writtenIn) {
            this.name = name;
            this.writtenIn = writtenIn;
        }

        void add(Mark mark, Ballot ballot) {
            if (mark.grade() > 0) {
                grades[mark.grade() - 1] += ballot.count();
            } else {
                add(mark == Mark.FOR ? ballot.count() : 0, mark == Mark.AGAINST ? ballot.count() : 0, ballot.weight());
            }
        }

        void add(long moreFor, long moreAgainst, BigDecimal weight) {
            approve += moreFor;
            against += moreAgainst;
            weighted = weighted.add(weight.multiply(BigDecimal.valueOf(moreFor)));
        }

        /** A name written in is neither refused nor passed over by those who did not write it. */
        Tally tally(long valid, Scale scale) {
            return new Tally(name, approve, against, writtenIn ? 0 : valid - approve - against - Arrays.stream(grades).sum(),
                    new BigDecimal(weighted.stripTrailingZeros().toPlainString()), writtenIn,
                    Arrays.stream(grades).limit(scale.grades().size()).boxed().toList());
        }
    }
}
