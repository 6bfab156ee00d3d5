package org.unionhall.organization.profile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.unionhall.platform.page.Tone;

/** The present term of office as shown: its end and how urgent the next election is. */
public record Term(Tone tone, String sentence) {

    /** @param alertMonths how long before its end a term is pointed out (TERM_ALERT_MONTHS) */
    static Term of(Register unit, LocalDate today, int alertMonths) {
        LocalDate end = unit.termEnd();
        if (end == null) {
            return new Term(Tone.QUIET, "没有登记任期");
        }
        if (end.isBefore(today)) {
            return new Term(Tone.BAD, "已超期 " + ChronoUnit.DAYS.between(end, today) + " 天，应当换届");
        }
        long left = ChronoUnit.DAYS.between(today, end);
        return end.isBefore(today.plusMonths(alertMonths))
                ? new Term(Tone.WARN, "还有 " + left + " 天届满，请筹备换届") : new Term(Tone.GOOD, "任期内，还有 " + left + " 天");
    }
}
