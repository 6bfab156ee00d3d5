package org.unionhall.notice.outbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.unionhall.platform.time.Shanghai;

/** Hours of the night in which nobody's phone is rung, Shanghai time; {@code from} equal to {@code to} means none. */
record QuietHours(LocalTime from, LocalTime to) {

    boolean at(Instant instant) {
        LocalTime time = LocalTime.ofInstant(instant, Shanghai.ZONE);
        return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to)
                : from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** This instant, or the end of the quiet hours it lies in. */
    Instant next(Instant instant) {
        if (!at(instant)) {
            return instant;
        }
        ZonedDateTime here = instant.atZone(Shanghai.ZONE);
        ZonedDateTime end = here.with(to);
        return (end.isAfter(here) ? end : end.plusDays(1)).toInstant();
    }
}
