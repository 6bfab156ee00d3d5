package org.unionhall.organization.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Counting forward and counting back agree, whatever the calendar says. */
class DaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property
    void theNthDayIsNWorkingDaysAway(@ForAll("calendars") Days days, @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 300) int n) {
        LocalDate there = days.after(from, n);
        assertThat(days.between(from, there)).isEqualTo(n);
        assertThat(n == 0 || days.working(there)).isTrue();
        assertThat(n == 0 || days.between(from, there.minusDays(1)) == n - 1).isTrue();
    }

    @Property
    void forthAndBackEndsWhereItBegan(@ForAll("calendars") Days days, @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 300) int n) {
        LocalDate start = days.working(from) ? from : days.after(from, 1);
        assertThat(days.after(days.after(start, n), -n)).isEqualTo(start);
    }

    @Property
    void stretchesAddUp(@ForAll("calendars") Days days, @ForAll("dates") LocalDate a, @ForAll("dates") LocalDate b,
            @ForAll("dates") LocalDate c) {
        assertThat(days.between(a, b) + days.between(b, c)).isEqualTo(days.between(a, c));
        assertThat(days.between(a, b)).isEqualTo(-days.between(b, a));
    }

    @Property
    void countingByWeeksIsCountingByDays(@ForAll("calendars") Days days, @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 400) int length) {
        LocalDate to = from.plusDays(length);
        long one = from.plusDays(1).datesUntil(to.plusDays(1)).filter(days::working).count();
        assertThat(days.between(from, to)).isEqualTo((int) one);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-200, 600).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Days> calendars() {
        return Arbitraries.maps(dates(), Arbitraries.of(true, false)).ofMaxSize(80)
                .map(said -> new Days(new TreeMap<>(Map.copyOf(said))));
    }
}
