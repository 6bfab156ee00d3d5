package org.unionhall.membership.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.unionhall.platform.page.Show;

/** A month, or a whole year, in which people came or went; both days included. */
record Stretch(LocalDate first, LocalDate last) {

    /** Reads 202611, 2026 or 202600 for the whole year; null for what is none of them. */
    static Stretch read(String text) {
        String digits = text.replaceAll("\\D", "");
        try {
            if (digits.length() == 4 || digits.length() == 6 && digits.endsWith("00")) {
                var year = Year.of(Integer.parseInt(digits, 0, 4, 10));
                return new Stretch(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            if (digits.length() == 6) {
                var month = YearMonth.of(Integer.parseInt(digits, 0, 4, 10), Integer.parseInt(digits, 4, 6, 10));
                return new Stretch(month.atDay(1), month.atEndOfMonth());
            }
            return null;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** 2026年11月 or 2026年. */
    String title() {
        return first.getMonthValue() == last.getMonthValue() ? Show.month(first) : first.getYear() + "年";
    }
}
