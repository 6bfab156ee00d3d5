package org.unionhall.congress.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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
}
