package org.unionhall.matter.declared;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionhall.organization.WorkingDays;

/**
 * How long something may take: so many working days by the calendar (法定工作日) or calendar days. The day on which it
 * begins does not count; the last day counts whole.
 */
public record Limit(int days, boolean working) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (working|calendar) days?");

    public Limit {
        if (days < 1) {
            throw new IllegalArgumentException("a limit of " + days + " days");
        }
    }

    /** Reads {@code 3 working days} or {@code 30 calendar days}. */
    public static Limit read(String written) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a limit: " + written + " (write \"3 working days\")");
        }
        return new Limit(Integer.parseInt(matcher.group(1)), matcher.group(2).equals("working"));
    }

    public String written() {
        return days + (working ? " working days" : " calendar days");
    }

    /** The last day on which it is still in time. */
    public LocalDate from(LocalDate day, WorkingDays calendar) {
        return after(day, days, calendar);
    }

    /** So many days of this kind later. */
    public LocalDate after(LocalDate day, int count, WorkingDays calendar) {
        return working ? calendar.after(day, count) : day.plusDays(count);
    }

    /** Days of this kind that are left until the last day; negative when it has passed. */
    public int left(LocalDate today, LocalDate due, WorkingDays calendar) {
        return working ? calendar.between(today, due) : (int) (due.toEpochDay() - today.toEpochDay());
    }

    /** {@code 3 个工作日} or {@code 30 天}. */
    public String words() {
        return days + (working ? " 个工作日" : " 天");
    }
}
