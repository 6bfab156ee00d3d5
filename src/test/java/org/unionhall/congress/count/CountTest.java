package org.unionhall.congress.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.platform.refusal.Refusal;

/** Every branch of the count: valid and spoilt ballots, majorities and their bases, ties, shortfalls, void, no quorum. */
class CountTest {

    private static final RuleSet EQUAL = RuleSet.national().differing(new Share(0, 1));

    /** Bundles as {@code 12*A+ B- C}: twelve alike, A for, B against, C without a mark, {@code =X} written in. */
    private static Ballot bundle(String text) {
        String[] parts = text.strip().split("\\*");
        List<String> words = parts.length < 2 ? List.of() : Arrays.stream(parts[1].strip().split("\\s+")).filter(one -> !one.isEmpty()).toList();
        Map<String, Mark> marks = words.stream().filter(word -> !word.startsWith("=")).collect(Collectors.toMap(
                word -> word.replaceAll("[+-]$", ""),
                word -> word.endsWith("+") ? Mark.FOR : word.endsWith("-") ? Mark.AGAINST : Mark.ABSTAIN));
        List<String> written = words.stream().filter(word -> word.startsWith("=")).map(word -> word.substring(1)).toList();
        return Ballot.of(marks, written, Long.parseLong(parts[0].strip()));
    }

    private static Poll poll(int seats, RuleSet rules, long should, long present, String names, String bundles) {
        List<Ballot> ballots = Arrays.stream(bundles.split(";")).filter(one -> !one.isBlank()).map(CountTest::bundle).toList();
        long returned = ballots.stream().mapToLong(Ballot::count).sum();
        return Poll.equal(seats, rules, Round.FIRST, should, present, present, returned, List.of(names.split(" ")), ballots);
    }

    @ParameterizedTest(name = "{0} seats, {1} of {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # seats | should | present | names | bundles | elected | tied | next | open
            2 | 10 | 10 | A B C | 6*A+ B+; 4*A+ C+           | A B |     | NONE           | 0
            2 | 10 | 10 | A B C | 5*A+ B+; 5*A+ C+           | A   |     | FURTHER_BALLOT | 1
            2 | 12 | 12 | A B C | 6*A+ B+; 6*C+              |     |     | FURTHER_BALLOT | 2
            1 | 10 | 10 | A B   | 6*A+ B-; 4*A- B+           | A   |     | NONE           | 0
            1 | 10 |  7 | A B   | 5*A+; 2*B+                 |     |     | FURTHER_BALLOT | 1
            2 | 10 | 10 | A B C | 2*A+ B+; 4*A+ C+; 4*B+ C+  | C   | A B | TIE_BALLOT     | 1
            2 | 10 | 10 | A B C | 10*A+ B+ C+                |     |     | FURTHER_BALLOT | 2
            2 | 10 | 10 | A B C | 10*                        |     |     | FURTHER_BALLOT | 2
            2 | 10 | 10 | A B C | 7*A+ =X; 3*B+              | A X |     | NONE           | 0
            1 | 10 | 10 | A B   | 7*=A; 3*B+                 |     |     | FURTHER_BALLOT | 1
            2 |  9 |  6 | A B C | 6*A+ B+                    | A B |     | NONE           | 0
            2 |  9 |  6 | A B C | 4*A+ B+                    |     |     | FURTHER_BALLOT | 2
            """)
    void whoIsElected(int seats, long should, long present, String names, String bundles, String elected, String tied, Next next, int open) {
        Outcome outcome = Count.of(poll(seats, RuleSet.national(), should, present, names, bundles));
        assertThat(outcome.held()).isTrue();
        assertThat(String.join(" ", outcome.elected())).isEqualTo(elected == null ? "" : elected);
        assertThat(String.join(" ", outcome.tied())).isEqualTo(tied == null ? "" : tied);
        assertThat(outcome.next()).isEqualTo(next);
        assertThat(outcome.seatsOpen()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"SHOULD_ATTEND,''", "PRESENT,A", "VALID,A"})
    void theBaseOfTheMajorityIsAParameter(MajorityBase base, String elected) {
        Outcome outcome = Count.of(poll(1, EQUAL.with(base), 12, 10, "A", "6*A+; 4*"));
        assertThat(String.join(" ", outcome.elected())).isEqualTo(elected);
        assertThat(String.join(" ", Count.of(poll(1, EQUAL.with(base), 12, 10, "A", "5*A+; 4*; 1*=X =Y")).elected()))
                .isEqualTo(base == MajorityBase.VALID ? "A" : "");
    }

    @Test
    void ballotsThatAreSpoiltAreToldByTheirReason() {
        Outcome outcome = Count.of(poll(2, RuleSet.national(), 10, 10, "A B C", "5*A+ B+; 2*A+ B+ C+; 1*A+ =X =Y; 1*=A; 1*=X =X"));
        assertThat(outcome.valid()).isEqualTo(5);
        assertThat(outcome.invalid()).isEqualTo(5);
        assertThat(outcome.invalidReasons()).isEqualTo(Map.of(Spoilt.TOO_MANY, 3L, Spoilt.NAME_TWICE, 2L));
        RuleSet strict = RuleSet.national().allowing(false, false);
        assertThat(Count.of(poll(2, strict, 3, 3, "A B C", "1*A+ B+ C; 1*A+ B- C- =X; 1*A+ B+ C-")).invalidReasons())
                .isEqualTo(Map.of(Spoilt.MARK_MISSING, 1L, Spoilt.WRITE_IN_NOT_ALLOWED, 1L));
    }

    @Test
    void fewerMarksThanSeatsAreAllowedAndSilenceIsAbstention() {
        Outcome outcome = Count.of(poll(2, RuleSet.national(), 10, 10, "A B C", "6*A+ B-; 3*C+; 1*"));
        assertThat(outcome.valid()).isEqualTo(10);
        assertThat(outcome.tallies()).extracting(Tally::name, Tally::approve, Tally::against, Tally::abstain)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A", 6L, 0L, 4L), org.assertj.core.groups.Tuple.tuple("B", 0L, 6L, 4L),
                        org.assertj.core.groups.Tuple.tuple("C", 3L, 0L, 7L));
    }

    @Test
    void moreReturnedThanIssuedIsVoidAndNothingIsCounted() {
        Poll poll = Poll.equal(1, EQUAL, Round.FIRST, 10, 10, 9, 10, List.of("A"), List.of(Ballot.of(Map.of("A", Mark.FOR), List.of(), 10)));
        Outcome outcome = Count.of(poll);
        assertThat(outcome.held()).isFalse();
        assertThat(outcome.next()).isEqualTo(Next.VOID);
        assertThat(outcome.tallies()).isEmpty();
        assertThat(outcome.explanation()).anyMatch(line -> line.contains("收回的多于发出的"));
    }

    @ParameterizedTest
    @CsvSource({"120,79,NO_QUORUM", "120,80,FURTHER_BALLOT", "10,6,NO_QUORUM", "10,7,FURTHER_BALLOT", "1,1,FURTHER_BALLOT"})
    void twoThirdsMustBePresent(long should, long present, Next next) {
        assertThat(Count.of(Poll.equal(1, EQUAL, Round.FIRST, should, present, present, 0, List.of("A"), List.of())).next()).isEqualTo(next);
    }

    @Test
    void amongTheTiedMoreVotesWinWithoutAMajorityAndNobodyIsWrittenIn() {
        Poll again = Poll.equal(1, RuleSet.national(), Round.TIE, 10, 10, 10, 10, List.of("A", "B"), List.of(
                bundle("3*A+"), bundle("2*B+"), bundle("4*"), bundle("1*=X")));
        Outcome outcome = Count.of(again);
        assertThat(outcome.elected()).containsExactly("A");
        assertThat(outcome.next()).isEqualTo(Next.NONE);
        assertThat(outcome.invalidReasons()).containsOnlyKeys(Spoilt.WRITE_IN_NOT_ALLOWED);
    }

    @Test
    void whereTheRuleSaysSoFewerVotesAgainstDecideATie() {
        RuleSet rules = RuleSet.national().with(TieRule.FEWER_AGAINST);
        String bundles = "2*A+ B+ C-; 4*A+ C+ B-; 4*B+ C+";
        assertThat(Count.of(poll(2, rules, 10, 10, "A B C", bundles)).elected()).containsExactly("C", "A");
        assertThat(Count.of(poll(2, rules, 10, 10, "A B C", "6*A+ B+; 4*C+ A+")).next()).isEqualTo(Next.NONE);
    }

    @Test
    void openSeatsMayWaitForAByElection() {
        Outcome outcome = Count.of(poll(2, RuleSet.national().with(ShortfallRule.LEAVE_OPEN), 10, 10, "A B C", "10*A+"));
        assertThat(outcome.next()).isEqualTo(Next.NONE);
        assertThat(outcome.seatsOpen()).isEqualTo(1);
    }

    @Test
    void votersMayWeighDifferently() {
        List<Ballot> ballots = List.of(new Ballot(Map.of("A", Mark.FOR), List.of(), 2, new BigDecimal("3"), null),
                new Ballot(Map.of("B", Mark.FOR), List.of(), 3, BigDecimal.ONE, null));
        Poll poll = new Poll(1, RuleSet.national(), Round.FIRST, 5, 5, 5, 5, new BigDecimal("9"), new BigDecimal("9"), List.of("A", "B"), ballots,
                List.of(), List.of());
        Outcome outcome = Count.of(poll);
        assertThat(outcome.elected()).containsExactly("A");
        assertThat(outcome.tallies().getFirst().weighted()).isEqualByComparingTo("6");
        assertThat(outcome.explanation()).anyMatch(line -> line.contains("加权 6"));
    }

    @ParameterizedTest
    @CsvSource({"7,0.05,8", "20,0.05,21", "21,0.05,23", "9,0.10,10", "3,0,3", "40,15%,46", "1,1/20,2"})
    void candidatesAskedForByTheDifferentialRate(int seats, String rate, long needed) {
        assertThat(RuleSet.national().differing(Share.of(rate)).candidatesFor(seats)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | 10 | 10 | A B   | 1*A+      | DIFFERENTIAL_TOO_SMALL
            1 | 10 | 11 | A B   | 1*A+      | PRESENT_TOO_MANY
            1 | 10 | 10 | A A B | 1*A+      | CANDIDATE_TWICE
            1 | 10 | 10 | A B   | 1*Z+      | NAME_UNKNOWN
            0 | 10 | 10 | A B   | 1*A+      | SEATS_INVALID
            1 | 10 | 10 | A B   | 0*A+      | BALLOT_COUNT
            """)
    void figuresThatContradictEachOtherAreRefused(int seats, long should, long present, String names, String bundles, String code) {
        assertThatThrownBy(() -> Count.of(poll(seats, RuleSet.national(), should, present, names, bundles)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void bundlesMustAddUpToWhatCameBack() {
        assertThatThrownBy(() -> Count.of(Poll.equal(1, EQUAL, Round.FIRST, 10, 10, 10, 9, List.of("A"), List.of(bundle("8*A+")))))
                .hasMessage("收回选票 9 张，录入的选票合计 8 张，两者应相等。请逐捆核对。");
    }

    @Test
    void theResultIsExplainedInWords() {
        Outcome outcome = Count.of(poll(2, RuleSet.national(), 120, 101, "王海 李江 赵湖", "70*王海+ 李江+; 29*赵湖+ 李江-; 2*王海+ 李江+ 赵湖+"));
        assertThat(outcome.explanation()).containsExactly(
                "应到会 120 人，实到会 101 人。",
                "达到应到会人数的三分之二（80 人），可以进行选举。",
                "发出选票 101 张，收回 101 张，收回的不多于发出的，选举有效。",
                "有效票 99 张，无效票 2 张：赞成和另选的人数多于应选人数 2 张。",
                "赞成票超过应到会人数（120）的半数才能当选，应选 2 名。",
                "王海：赞成 70，不赞成 0，弃权 29，当选。",
                "李江：赞成 70，不赞成 29，弃权 0，当选。",
                "赵湖：赞成 29，不赞成 0，弃权 70，未当选。",
                "当选 2 名：王海、李江。");
    }
}
