package org.unionhall.congress.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.congress.count.Share;
import org.unionhall.congress.meeting.Check.State;
import org.unionhall.congress.meeting.Check.Step;
import org.unionhall.organization.Bands;
import org.unionhall.organization.WorkingDays;

/** What the rules say of a meeting, as tables (rules 2.3, 2.4). */
class PlanTest {

    private static final Figures FIGURES = new Figures(Share.of("2/3"), Share.of("1/2"), true, 100,
            Bands.read("200,30,40,1000,40,60,5000,60,90,10000,90,130,50000,130,180,999999,180,240"),
            Bands.read("24,3,5,200,3,7,1000,7,15,5000,15,21,10000,21,29,50000,29,37,999999,37,45"), Share.of("20%"), Share.of("50%"),
            Share.of("15%"), Share.of("5%"), Share.of("10%"), 3, 11, 5000, 9, 11, 10, 30, 15, 5, 5, 5, 15);
    private static final Meeting.Seats NONE = new Meeting.Seats(null, null, null, null);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);

    @ParameterizedTest
    @CsvSource({"100, 30, 40", "200, 30, 40", "201, 40, 60", "1000, 40, 60", "1001, 60, 90", "5001, 90, 130", "10001, 130, 180", "60000, 180, 240"})
    void delegatesByMembers(int members, int least, int most) {
        Bands.Range range = plan(MeetingKind.CONGRESS, members, NONE).delegates();
        assertThat(range.least()).isEqualTo(least);
        assertThat(range.most()).isEqualTo(most);
        assertThat(range.proposed()).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({"7, 5%, 8", "15, 5%, 16", "21, 5%, 23", "41, 5%, 44", "9, 10%, 10", "11, 10%, 13", "40, 15%, 46", "1, 15%, 2"})
    void candidatesForSeats(int seats, String differential, int candidates) {
        assertThat(Figures.candidates(seats, Share.of(differential))).isEqualTo(candidates);
    }

    @ParameterizedTest
    @CsvSource({"99, CONGRESS, true", "100, CONGRESS, false", "99, ASSEMBLY, false", "6000, ASSEMBLY, false"})
    void fewMembersMeetAllTogether(int members, MeetingKind kind, boolean barred) {
        assertThat(plan(kind, members, NONE).lines().stream().anyMatch(Plan.Line::barred)).isEqualTo(barred);
    }

    @Test
    void theMakeUpFollowsTheDecidedNumber() {
        Plan plan = plan(MeetingKind.CONGRESS, 240, new Meeting.Seats(45, 9, 3, null));
        assertThat(line(plan, "代表构成")).contains("不超过 9 人", "不少于 23 人", "女代表约 15 人", "33%");
        assertThat(line(plan, "代表候选人")).contains("不少于 52 人");
        assertThat(line(plan, "委员候选人")).contains("不少于 10 人");
        assertThat(line(plan, "女职工委员会")).contains("应建立");
        assertThat(plan.standing()).isNull();
        assertThatThrownBy(() -> plan.check(new Meeting.Seats(61, null, null, null))).hasMessageContaining("40 至 60");
        assertThatThrownBy(() -> plan.check(new Meeting.Seats(null, 17, null, null))).hasMessageContaining("7 至 15");
        assertThatThrownBy(() -> plan.check(new Meeting.Seats(null, null, 2, null))).hasMessageContaining("3 至 11");
    }

    @Test
    void theDaysAreCountedBack() {
        List<Check> checks = checks(LocalDate.of(2026, 11, 20), Map.of());
        assertThat(due(checks, Step.REQUEST)).isEqualTo("2026-11-18");
        assertThat(due(checks, Step.REPLY)).isEqualTo("2026-12-03");
        assertThat(due(checks, Step.CANDIDATES)).isEqualTo("2026-12-10");
        assertThat(due(checks, Step.PAPERS)).isEqualTo("2026-12-11");
        assertThat(due(checks, Step.RESULT)).isEqualTo("2027-01-02");
        assertThat(state(checks, Step.REQUEST)).isEqualTo(State.LATE);
        assertThat(state(checks, Step.PAPERS)).isEqualTo(State.OPEN);
        assertThat(state(checks(LocalDate.of(2026, 12, 12), Map.of()), Step.PAPERS)).isEqualTo(State.LATE);
        assertThat(state(checks(DAY, Map.of(Step.PARTY, DAY.minusDays(30))), Step.PARTY)).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @CsvSource({"9, 6", "10, 7", "3, 2", "1, 1", "240, 160", "241, 161"})
    void twoThirdsAreNeeded(int should, int needed) {
        assertThat(new Quorum(should, needed, 0, 0, 0, Share.of("2/3")).met()).isTrue();
        assertThat(new Quorum(should, needed - 1, 0, 0, 0, Share.of("2/3")).missing()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "14, 十四", "20, 二十", "23, 二十三", "100, 一百", "105, 一百零五", "110, 一百一十"})
    void ordinals(int number, String written) {
        assertThat(Ordinals.of(number)).isEqualTo(written);
    }

    private static Plan plan(MeetingKind kind, int members, Meeting.Seats seats) {
        return Plan.of(new Plan.Size(kind, true, members, members / 3, seats), FIGURES);
    }

    private static String line(Plan plan, String what) {
        return plan.lines().stream().filter(line -> line.what().equals(what)).map(Plan.Line::value).findFirst().orElseThrow();
    }

    private static List<Check> checks(LocalDate today, Map<Step, LocalDate> done) {
        Map<Step, LocalDate> byHand = new EnumMap<>(Step.class);
        byHand.putAll(done);
        return Checklist.of(new Checklist.Facts(1, MeetingKind.CONGRESS, DAY, 0, 45, true, null, null, 0, 0, false, false, Map.of(), byHand),
                FIGURES, new MondayToFriday(), today);
    }

    private static String due(List<Check> checks, Step step) {
        return one(checks, step).due().toString();
    }

    private static State state(List<Check> checks, Step step) {
        return one(checks, step).state();
    }

    private static Check one(List<Check> checks, Step step) {
        return checks.stream().filter(check -> check.step() == step).findFirst().orElseThrow();
    }

    /** A calendar without feasts. */
    private record MondayToFriday() implements WorkingDays {

        @Override
        public boolean working(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        @Override
        public LocalDate after(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = Math.abs(days); left > 0;) {
                day = day.plusDays(Integer.signum(days));
                left -= working(day) ? 1 : 0;
            }
            return day;
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }
    }
}
