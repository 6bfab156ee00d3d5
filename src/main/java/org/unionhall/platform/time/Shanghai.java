package org.unionhall.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and times as people in China read them: instants are kept in UTC and shown in Asia/Shanghai. */
public final class Shanghai {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZONE);

    private Shanghai() {
    }

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** First instant of the day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** {@code 2026年11月21日}. */
    public static String format(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 2026年11月21日 14:05}. */
    public static String format(Instant instant) {
        return MINUTE.format(instant);
    }
}
