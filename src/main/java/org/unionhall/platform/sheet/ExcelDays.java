package org.unionhall.platform.sheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Excel's day numbers: 1 is 1900-01-01, and 60 the 29 February 1900 that never was. */
final class ExcelDays {

    private ExcelDays() {
    }

    static LocalDate day(int serial, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }

    /** The number of a day after February 1900. */
    static long serial(LocalDate day) {
        return LocalDate.of(1899, 12, 30).until(day, ChronoUnit.DAYS);
    }
}
