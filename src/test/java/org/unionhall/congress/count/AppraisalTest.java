package org.unionhall.congress.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.platform.refusal.Refusal;

/** 民主测评: every subject gets a grade, how many are content is said exactly, nobody is elected. */
class AppraisalTest {

    private static final Scale SCALE = new Scale(List.of("满意", "基本满意", "不满意"), 2);
    private static final RuleSet RULES = RuleSet.appraising(SCALE, new Share(2, 3));
    private static final List<String> SUBJECTS = List.of("工会委员会", "主席甲");

    private static Outcome count(long should, long present, long issued, List<Ballot> ballots) {
        return Count.of(Poll.equal(2, RULES, Round.FIRST, should, present, issued, ballots.stream().mapToLong(Ballot::count).sum(), SUBJECTS, ballots));
    }

    private static Ballot ballot(int first, int second, long many) {
        Map<String, Mark> marks = new HashMap<>();
        if (first > 0) {
            marks.put(SUBJECTS.getFirst(), Mark.grade(first));
        }
        if (second > 0) {
            marks.put(SUBJECTS.getLast(), Mark.grade(second));
        }
        return Ballot.of(marks, List.of(), many);
    }

    @Test
    void gradesAreCountedAndContentmentIsOfThoseWhoGaveOne() {
        Outcome outcome = count(30, 28, 28, List.of(ballot(1, 1, 20), ballot(2, 3, 6), ballot(3, 0, 2)));
        assertThat(outcome.elected()).isEmpty();
        assertThat(outcome.next()).isEqualTo(Next.NONE);
        assertThat(outcome.seatsOpen()).isZero();
        assertThat(outcome.tallies()).extracting(Tally::grades).containsExactly(List.of(20L, 6L, 2L), List.of(20L, 0L, 6L));
        assertThat(outcome.tallies()).extracting(Tally::abstain).containsExactly(0L, 2L);
        assertThat(outcome.tallies()).extracting(one -> one.percent(SCALE)).containsExactly("92.86%", "76.92%");
        assertThat(outcome.explanation()).last().isEqualTo("主席甲：满意 20，基本满意 0，不满意 6，没有评价 2；满意率 76.92%。");
    }

    @ParameterizedTest
    @CsvSource({"30,19,19,NO_QUORUM,不能进行测评", "30,20,19,VOID,测评无效"})
    void withoutQuorumOrWithTooManyReturnedItIsNone(long should, long present, long issued, Next next, String words) {
        Outcome outcome = count(should, present, issued, List.of(ballot(1, 1, 20)));
        assertThat(outcome.held()).isFalse();
        assertThat(outcome.next()).isEqualTo(next);
        assertThat(outcome.explanation()).last().asString().contains(words);
    }

    @Test
    void aBallotOfAnotherKindIsSpoiltOnBothSides() {
        Ballot elects = Ballot.of(Map.of(SUBJECTS.getFirst(), Mark.FOR), List.of(), 1);
        Ballot beyond = Ballot.of(Map.of(SUBJECTS.getFirst(), Mark.GRADE_4), List.of(), 1);
        assertThat(count(9, 9, 9, List.of(ballot(1, 2, 7), elects, beyond)).invalidReasons()).containsExactly(Map.entry(Spoilt.ILLEGIBLE, 2L));
        Outcome election = Count.of(Poll.equal(1, RuleSet.national(), Round.FIRST, 9, 9, 9, 9, SUBJECTS, List.of(ballot(1, 2, 9))));
        assertThat(election.invalid()).isEqualTo(9);
    }

    @Test
    void nobodyGaveAGrade() {
        Outcome outcome = count(9, 9, 9, List.of(ballot(0, 0, 9)));
        assertThat(outcome.valid()).isEqualTo(9);
        assertThat(outcome.tallies().getFirst().percent(SCALE)).isEqualTo("—");
    }

    @ParameterizedTest
    @CsvSource({"满意,1", "满意 满意,1", "满意 不满意,2", "满意 不满意,0", "一 二 三 四 五 六,2"})
    void noScale(String grades, int good) {
        assertThatThrownBy(() -> new Scale(List.of(grades.split(" ")), good)).isInstanceOf(Refusal.class);
    }

    /** Whatever is in the box: grades and silence make up the valid ballots, and neither order nor bundling matters. */
    @Property(tries = 200)
    void everyValidBallotSaysOneThingOfEverySubject(@ForAll long seed) {
        Random random = new Random(seed);
        List<Ballot> box = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            box.add(ballot(random.nextInt(4), random.nextInt(4), 1 + random.nextInt(3)));
        }
        long present = Math.max(1, box.stream().mapToLong(Ballot::count).sum());
        Outcome outcome = count(present, present, present, box);
        assertThat(outcome.tallies()).allSatisfy(one -> {
            assertThat(one.grades().stream().mapToLong(Long::longValue).sum() + one.abstain()).isEqualTo(outcome.valid());
            assertThat(one.contentment(SCALE)).isBetween(0L, 10_000L);
        });
        List<Ballot> single = new ArrayList<>(box.stream().flatMap(one -> Collections.nCopies((int) one.count(),
                Ballot.of(one.marks(), one.writeIns(), 1)).stream()).toList());
        Collections.shuffle(single, random);
        assertThat(count(present, present, present, single)).isEqualTo(outcome);
    }
}
