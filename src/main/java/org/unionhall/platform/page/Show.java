package org.unionhall.platform.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days, times and numbers are written on screens. Null is written as an empty text. */
public final class Show {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年M月", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.ROOT);

    private Show() {
    }

    /** 2026年11月21日. */
    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 2026年11月. */
    public static String month(LocalDate day) {
        return day == null ? "" : MONTH.format(day);
    }

    /** 2026年11月21日 14:05, in Shanghai. */
    public static String time(Instant time) {
        return time == null ? "" : TIME.format(time.atZone(ZONE));
    }

    /** 1,284,530. */
    public static String number(Number number) {
        return number == null ? "" : format("#,##0.##", number);
    }

    /** +3,214 or −21; no change is 0. */
    public static String delta(Number delta) {
        return delta == null ? "" : format("+#,##0.##;−#,##0.##", delta).replaceFirst("^\\+0$", "0");
    }

    /** 87.4 for a share of 0.874; the sign stands beside it as the unit of measure. */
    public static String percent(Double share) {
        return share == null ? "" : format("0.0", share * 100);
    }

    /** 12,345.60 元. */
    public static String money(BigDecimal yuan) {
        return yuan == null ? "" : format("#,##0.00", yuan.setScale(2, RoundingMode.HALF_UP)) + " 元";
    }

    /** {@code 1.2 MB} or {@code 12 KB}. */
    public static String size(long bytes) {
        return bytes >= 1 << 20 ? "%.1f MB".formatted(bytes / (double) (1 << 20)) : Math.max(1, bytes / 1024) + " KB";
    }

    private static String format(String pattern, Number number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
