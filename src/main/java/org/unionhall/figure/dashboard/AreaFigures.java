package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All figures of one area as the dashboard reads them: counts, shares and the course of the last months. */
record AreaFigures(Map<String, Map<String, BigDecimal>> values) {

    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int PROFILE_FIELDS = 8;
    private static final int UNIT_FIELDS = 13;
    private static final int TREND_MONTHS = 12;

    BigDecimal value(String indicator) {
        return slices(indicator).getOrDefault("", BigDecimal.ZERO);
    }

    Map<String, BigDecimal> slices(String indicator) {
        return values.getOrDefault(indicator, Map.of());
    }

    /** 入会率: members of covered workers, in percent with one decimal; null without workers. */
    BigDecimal joiningRate() {
        return percent(value("member.count"), value("worker.count"));
    }

    BigDecimal memberCompleteness() {
        return percent(value("member.points"), value("member.count").multiply(BigDecimal.valueOf(PROFILE_FIELDS)));
    }

    BigDecimal unitCompleteness() {
        return percent(value("unit.points"), value("unit.base").multiply(BigDecimal.valueOf(UNIT_FIELDS)));
    }

    BigDecimal joinedIn(YearMonth month) {
        return slices("member.joined").getOrDefault(month.format(MONTH), BigDecimal.ZERO);
    }

    BigDecimal leftIn(YearMonth month) {
        return slices("member.left").getOrDefault(month.format(MONTH), BigDecimal.ZERO);
    }

    BigDecimal inYear(String indicator, int year) {
        return slices(indicator).entrySet().stream().filter(slice -> slice.getKey().startsWith(Integer.toString(year)))
                .map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Unions whose term ended before this day's month. */
    long termsOverdue(LocalDate today) {
        String now = YearMonth.from(today).format(MONTH);
        return terms(month -> month.compareTo(now) < 0);
    }

    /** Unions whose term ends in this month or the next ones. */
    long termsExpiring(LocalDate today, int months) {
        String now = YearMonth.from(today).format(MONTH);
        String until = YearMonth.from(today).plusMonths(months).format(MONTH);
        return terms(month -> month.compareTo(now) >= 0 && month.compareTo(until) <= 0);
    }

    private long terms(java.util.function.Predicate<String> months) {
        return slices("unit.term").entrySet().stream().filter(slice -> months.test(slice.getKey()))
                .mapToLong(slice -> slice.getValue().longValue()).sum();
    }

    /** Members at the end of each of the last twelve months, the present one last, from who came and went. */
    List<BigDecimal> memberTrend(LocalDate today) {
        List<BigDecimal> trend = new ArrayList<>();
        BigDecimal members = value("member.count");
        for (int back = 0; back < TREND_MONTHS; back++) {
            trend.addFirst(members);
            YearMonth month = YearMonth.from(today).minusMonths(back);
            members = members.subtract(joinedIn(month)).add(leftIn(month));
        }
        return trend;
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
