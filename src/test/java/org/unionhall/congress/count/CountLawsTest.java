package org.unionhall.congress.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.unionhall.platform.refusal.Refusal;

/** What holds of every count, whatever is in the box. */
class CountLawsTest {

    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F");

    /** A box of ballots grown from a seed: any marks, now and then too many, now and then a name written in. */
    private static List<Ballot> box(long seed, int most) {
        Random random = new Random(seed);
        List<Ballot> box = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            Map<String, Mark> marks = new HashMap<>();
            NAMES.forEach(name -> {
                if (random.nextInt(4) > 0) {
                    marks.put(name, Mark.values()[random.nextInt(3)]);
                }
            });
            box.add(Ballot.of(marks, random.nextInt(5) == 0 ? List.of("X" + random.nextInt(2)) : List.of(), 1));
        }
        return box;
    }

    private static RuleSet rules(long seed) {
        Random random = new Random(~seed);
        return RuleSet.national().with(MajorityBase.values()[random.nextInt(3)]).with(TieRule.values()[random.nextInt(2)])
                .with(ShortfallRule.values()[random.nextInt(2)]);
    }

    private static Outcome count(long seed, int seats, List<Ballot> box) {
        long returned = box.stream().mapToLong(Ballot::count).sum();
        long present = Math.max(1, returned);
        return Count.of(Poll.equal(seats, rules(seed), Round.FIRST, present, present, present, returned, NAMES, box));
    }

    @Property(tries = 200)
    void theOrderOfBallotsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int seats) {
        List<Ballot> box = box(seed, 40);
        Outcome one = count(seed, seats, box);
        Collections.shuffle(box, new Random(seed));
        assertThat(count(seed, seats, box)).isEqualTo(one);
    }

    @Property(tries = 200)
    void bundlesEqualSingleBallots(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int seats) {
        List<Ballot> box = box(seed, 15);
        List<Ballot> thrice = box.stream().flatMap(one -> Collections.nCopies(3, one).stream()).toList();
        List<Ballot> bundles = box.stream().map(one -> Ballot.of(one.marks(), one.writeIns(), 3)).toList();
        assertThat(count(seed, seats, bundles)).isEqualTo(count(seed, seats, thrice));
    }

    @Property(tries = 200)
    void everyBallotAndEverySeatIsAccountedFor(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int seats) {
        List<Ballot> box = box(seed, 60);
        Outcome outcome = count(seed, seats, box);
        assertThat(outcome.elected().size()).isLessThanOrEqualTo(seats);
        assertThat(outcome.elected().size() + outcome.seatsOpen()).isEqualTo(seats);
        assertThat(outcome.valid() + outcome.invalid()).isEqualTo(box.size());
        assertThat(outcome.invalidReasons().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(outcome.invalid());
        assertThat(outcome.elected()).doesNotHaveDuplicates();
        assertThat(outcome.tied()).noneMatch(outcome.elected()::contains);
        assertThat(outcome.tied().isEmpty() || outcome.tied().size() > outcome.seatsOpen()).isTrue();
        outcome.tallies().stream().filter(one -> !one.writtenIn()).forEach(one ->
                assertThat(one.approve() + one.against() + one.abstain()).isEqualTo(outcome.valid()));
    }

    @Property(tries = 200)
    void nobodyLosesByAVoteMore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int seats) {
        List<Ballot> box = box(seed, 40);
        Outcome before = count(seed, seats, box);
        for (String name : before.elected()) {
            for (int i = 0; i < box.size(); i++) {
                Ballot ballot = box.get(i);
                if (ballot.marks().get(name) == Mark.FOR || ballot.approved() >= seats || !NAMES.contains(name)) {
                    continue;
                }
                Map<String, Mark> marks = new HashMap<>(ballot.marks());
                marks.put(name, Mark.FOR);
                List<Ballot> changed = new ArrayList<>(box);
                changed.set(i, Ballot.of(marks, ballot.writeIns(), 1));
                assertThat(count(seed, seats, changed).elected()).contains(name);
                break;
            }
        }
    }

    @Property(tries = 200)
    void thoseElectedHaveMoreThanThoseWhoAreNot(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int seats) {
        Outcome outcome = count(seed, seats, box(seed, 60));
        Map<String, Long> votes = new HashMap<>();
        outcome.tallies().forEach(one -> votes.put(one.name(), one.approve()));
        votes.forEach((name, many) -> {
            if (!outcome.elected().contains(name) && !outcome.tied().contains(name)) {
                outcome.elected().forEach(winner -> assertThat(votes.get(winner)).isGreaterThanOrEqualTo(many));
            }
        });
    }

    private static Poll poll(long seed, int seats, List<Ballot> box, List<BundleTally> tallies) {
        long returned = box.stream().mapToLong(Ballot::count).sum() + tallies.stream().mapToLong(BundleTally::ballots).sum();
        BigDecimal present = BigDecimal.valueOf(Math.max(1, returned));
        return new Poll(seats, rules(seed), Round.FIRST, present.longValue(), present.longValue(), present.longValue(), returned, present, present,
                NAMES, box, tallies, List.of());
    }

    /** What a teller would write down of these ballots. */
    private static BundleTally summedUp(List<Ballot> bundle, Poll poll) {
        Map<Spoilt, Long> invalid = new HashMap<>();
        Map<String, BundleTally.Votes> votes = new HashMap<>();
        Map<String, Long> others = new HashMap<>();
        for (Ballot ballot : bundle) {
            Spoilt reason = Spoilt.of(ballot, poll);
            if (reason != null) {
                invalid.merge(reason, 1L, Long::sum);
                continue;
            }
            ballot.marks().forEach((name, mark) -> votes.merge(name, new BundleTally.Votes(mark == Mark.FOR ? 1 : 0, mark == Mark.AGAINST ? 1 : 0),
                    (one, more) -> new BundleTally.Votes(one.approve() + more.approve(), one.against() + more.against())));
            ballot.writeIns().forEach(name -> others.merge(name, 1L, Long::sum));
        }
        return new BundleTally(bundle.size(), invalid, votes, others, BigDecimal.ONE);
    }

    @Property(tries = 300)
    void aTallyCountsAsTheBallotsItWasMadeOf(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int seats) {
        List<Ballot> box = box(seed, 60);
        Outcome single = count(seed, seats, box);
        Poll all = poll(seed, seats, box, List.of());
        Random random = new Random(seed + 1);
        List<Ballot> left = new ArrayList<>();
        List<BundleTally> tallies = new ArrayList<>();
        for (int from = 0; from < box.size(); ) {
            int to = Math.min(box.size(), from + 1 + random.nextInt(20));
            if (random.nextBoolean()) {
                tallies.add(summedUp(box.subList(from, to), all));
            } else {
                left.addAll(box.subList(from, to));
            }
            from = to;
        }
        assertThat(Count.of(poll(seed, seats, left, tallies))).isEqualTo(single);
    }

    /** Whatever tally is taken, there are ballots that add up to it; so no law above is weaker for tallies. */
    @Property(tries = 500)
    void aTallyThatIsTakenCanBeDealtOutToBallots(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int seats) {
        Random random = new Random(seed);
        int valid = 1 + random.nextInt(12);
        Map<String, BundleTally.Votes> votes = new HashMap<>();
        NAMES.forEach(name -> votes.put(name, new BundleTally.Votes(random.nextInt(valid + 2), random.nextInt(valid))));
        BundleTally tally = new BundleTally(valid + 2, Map.of(Spoilt.TOO_MANY, 2L), votes, Map.of("X", 1L + random.nextInt(valid + 1)), BigDecimal.ONE);
        Poll poll = poll(seed, seats, List.of(), List.of(tally));
        try {
            tally.check(NAMES, seats, poll.rules(), Round.FIRST);
        } catch (Refusal refused) {
            assertThatThrownBy(() -> Count.of(poll)).isInstanceOf(Refusal.class).hasMessage(refused.getMessage());
            return;
        }
        assertThat(Count.of(poll(seed, seats, dealtOut(tally, valid), List.of()))).isEqualTo(Count.of(poll));
    }

    /** Votes are dealt like cards: no ballot gets a name twice, none more than its share. */
    private static List<Ballot> dealtOut(BundleTally tally, int valid) {
        List<Map<String, Mark>> marks = new ArrayList<>();
        List<List<String>> others = new ArrayList<>();
        for (int i = 0; i < valid; i++) {
            marks.add(new HashMap<>());
            others.add(new ArrayList<>());
        }
        int next = 0;
        for (Map.Entry<String, BundleTally.Votes> one : tally.votes().entrySet()) {
            for (long n = 0; n < one.getValue().approve(); n++) {
                marks.get(next++ % valid).put(one.getKey(), Mark.FOR);
            }
            long against = one.getValue().against();
            for (int i = 0; i < valid && against > 0; i++) {
                if (marks.get(i).putIfAbsent(one.getKey(), Mark.AGAINST) == null) {
                    against--;
                }
            }
        }
        for (long n = 0; n < tally.writeIns().get("X"); n++) {
            others.get(next++ % valid).add("X");
        }
        List<Ballot> dealt = new ArrayList<>();
        for (int i = 0; i < valid; i++) {
            dealt.add(Ballot.of(marks.get(i), others.get(i), 1));
        }
        Map<String, Mark> all = new HashMap<>();
        NAMES.forEach(name -> all.put(name, Mark.FOR));
        dealt.add(Ballot.of(all, List.of(), 2));
        return dealt;
    }
}
