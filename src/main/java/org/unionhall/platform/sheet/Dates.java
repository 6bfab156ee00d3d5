package org.unionhall.platform.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the days clerks type: 1990.1.2, 1990年1月2日, 1990/1/2, 19900102, Excel's serial numbers 1 to 80000; a month
 * alone (1990年1月, 199001) is its first day. A bare year is no day.
 */
public final class Dates {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s?[-./年,、\\\\]\\s?(\\d{1,2})\\s?[-./月,、\\\\]\\s?(\\d{1,2})\\s?[日号]?([\\sT]\\d{1,2}[:时].*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s?[-/年]\\s?(\\d{1,2})\\s?月?(份|生|出生)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?(\\.0)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,5})(\\.\\d+)?");
    private static final int LAST_SERIAL = 80_000;

    private Dates() {
    }

    /** The day, or empty where the text is none or the day does not exist. */
    public static Optional<LocalDate> read(String text) {
        var cell = Cells.clean(text).replace('—', '-').replace('－', '-').replace('–', '-').replace('．', '.');
        if (cell.isEmpty() || !Character.isDigit(cell.charAt(0))) {
            return Optional.empty();
        }
        for (var pattern : new Pattern[] {DAY, MONTH, DIGITS}) {
            var found = pattern.matcher(cell);
            if (found.matches()) {
                var day = pattern == MONTH ? null : found.group(3);
                return day(found.group(1), found.group(2), day == null ? "1" : day);
            }
        }
        var serial = SERIAL.matcher(cell);
        return serial.matches() ? serial(Integer.parseInt(serial.group(1))) : Optional.empty();
    }

    private static Optional<LocalDate> serial(int number) {
        var year = number >= 1900 && number <= 2100;
        return number < 1 || number > LAST_SERIAL || year ? Optional.empty()
                : Optional.of(ExcelDays.day(number, false));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
