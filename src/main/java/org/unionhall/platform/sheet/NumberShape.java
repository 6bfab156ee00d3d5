package org.unionhall.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a stored number becomes the text of its cell: as it is, as a day, with the time, or padded with zeros. */
record NumberShape(Kind kind, int padding) {

    enum Kind { PLAIN, DATE, TIME }

    static final NumberShape PLAIN = new NumberShape(Kind.PLAIN, 0);

    private static final NumberShape DATE = new NumberShape(Kind.DATE, 0);
    private static final NumberShape TIME = new NumberShape(Kind.TIME, 0);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double LAST_SERIAL = 2_958_466;

    /** The shape of a number format: the built-in ones by id (GB Excel uses 27–36 and 50–58 for dates), others by code. */
    static NumberShape of(int id, String code) {
        if (code == null) {
            var date = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
            var time = id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47;
            return date ? DATE : time ? TIME : PLAIN;
        }
        if (code.length() > 1 && code.length() <= 20 && code.chars().allMatch(c -> c == '0')) {
            return new NumberShape(Kind.PLAIN, code.length());
        }
        var bare = bare(code);
        if (bare.contains("y") || bare.contains("d") || bare.contains("m") && !bare.matches(".*[hs].*")) {
            return DATE;
        }
        return bare.matches(".*[hs].*") ? TIME : PLAIN;
    }

    /** The first section of a format code without quoted words, escapes, colours and conditions. */
    private static String bare(String code) {
        var out = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            var c = code.charAt(i);
            if (c == '"' || c == '[') {
                int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
                i = end < 0 ? code.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                out.append(c);
            }
        }
        var bare = out.toString().toLowerCase(Locale.ROOT);
        return bare.contains("general") || bare.contains("e+") || bare.contains("@") ? "" : bare;
    }

    boolean isPlain() {
        return kind == Kind.PLAIN;
    }

    /** The text of a number as the file stores it; what is no number is given back as it is. */
    String text(String stored, boolean since1904) {
        if (kind == Kind.PLAIN) {
            var plain = plain(stored);
            return plain.length() < padding && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? "0".repeat(padding - plain.length()) + plain : plain;
        }
        double serial = parsed(stored);
        if (!(serial >= 0 && serial < LAST_SERIAL)) {
            return plain(stored);
        }
        return moment(serial, since1904);
    }

    private String moment(double serial, boolean since1904) {
        long seconds = Math.round(serial * 86_400);
        long days = seconds / 86_400;
        var time = LocalTime.ofSecondOfDay(seconds % 86_400);
        if (kind == Kind.TIME && days == 0) {
            return CLOCK.format(time);
        }
        var day = ExcelDays.day((int) days, since1904);
        return time.equals(LocalTime.MIDNIGHT) ? day.toString() : day + " " + CLOCK.format(time);
    }

    static String plain(String stored) {
        if (short15Digits(stored)) {
            return stored;
        }
        double value = parsed(stored);
        if (Double.isNaN(value) || Math.abs(value) >= 1e21 || stored.length() > 40) {
            return stored;
        }
        var exact = new BigDecimal(stored.trim());
        if (value != Math.rint(value)) {
            exact = exact.round(new MathContext(15));
        }
        exact = exact.stripTrailingZeros();
        return exact.scale() > 30 ? exact.toString() : exact.toPlainString();
    }

    private static boolean short15Digits(String stored) {
        for (int i = 0; i < stored.length(); i++) {
            if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
                return false;
            }
        }
        return stored.length() <= 15;
    }

    private static double parsed(String stored) {
        try {
            double value = stored.length() > 60 ? Double.NaN : Double.parseDouble(stored);
            return Double.isInfinite(value) || stored.isEmpty() || !Character.isDigit(stored.charAt(stored.length() - 1))
                    ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
