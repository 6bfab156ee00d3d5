package org.unionhall.organization.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.unionhall.organization.WorkingDays;

/** The calendar as it stood when it was read: the days that are said to be worked or rested; all others by their weekday. */
record Days(NavigableMap<LocalDate, Boolean> said) implements WorkingDays {

    private static final int WEEK = 7;
    private static final int WORKED_OF_WEEK = 5;

    Days {
        said = Collections.unmodifiableNavigableMap(new TreeMap<>(said));
    }

    /** Whether this day is worked when nobody says anything of it. */
    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    @Override
    public boolean working(LocalDate day) {
        Boolean worked = said.get(day);
        return worked == null ? weekday(day) : worked;
    }

    @Override
    public LocalDate after(LocalDate from, int days) {
        int step = Integer.signum(days);
        LocalDate day = from;
        for (int left = days; left != 0; ) {
            day = day.plusDays(step);
            if (working(day)) {
                left -= step;
            }
        }
        return day;
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int worked = weekdays(from, to);
        for (var day : said.subMap(from, false, to, true).entrySet()) {
            worked += (day.getValue() ? 1 : 0) - (weekday(day.getKey()) ? 1 : 0);
        }
        return worked;
    }

    private static int weekdays(LocalDate from, LocalDate to) {
        int all = (int) ChronoUnit.DAYS.between(from, to);
        int worked = all / WEEK * WORKED_OF_WEEK;
        for (LocalDate day = to; all % WEEK > to.toEpochDay() - day.toEpochDay(); day = day.minusDays(1)) {
            worked += weekday(day) ? 1 : 0;
        }
        return worked;
    }
}
