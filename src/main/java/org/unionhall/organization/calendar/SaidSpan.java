package org.unionhall.organization.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.unionhall.platform.page.Show;

/** Days in a row of which the same is said, as a notice lists them: 春节 2月15日至23日. */
public record SaidSpan(SaidDay first, LocalDate last) {

    public long length() {
        return ChronoUnit.DAYS.between(first.day(), last) + 1;
    }

    public String shown() {
        return length() == 1 ? Show.day(last) : Show.day(first.day()) + "至" + last.getMonthValue() + "月"
                + last.getDayOfMonth() + "日";
    }

    static List<SaidSpan> of(List<SaidDay> days) {
        var spans = new ArrayList<SaidSpan>();
        for (SaidDay day : days) {
            SaidSpan before = spans.isEmpty() ? null : spans.getLast();
            if (before != null && before.goesOnWith(day)) {
                spans.set(spans.size() - 1, new SaidSpan(before.first, day.day()));
            } else {
                spans.add(new SaidSpan(day, day.day()));
            }
        }
        return spans;
    }

    private boolean goesOnWith(SaidDay day) {
        return day.equals(new SaidDay(last.plusDays(1), first.working(), first.name(), first.basis(), first.awaited()));
    }
}
