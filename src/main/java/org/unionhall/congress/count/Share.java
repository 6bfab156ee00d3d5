package org.unionhall.congress.count;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact share of a whole, from 0/1 to 1/1, as rules write it: {@code 2/3}, {@code 0.05} or {@code 5%}.
 *
 * @param part  not negative
 * @param whole at least 1, not less than the part
 */
public record Share(long part, long whole) {

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d{1,6})");
    private static final String DIGITS = "一二三四五六七八九";
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");

    public Share {
        if (part < 0 || whole < 1 || part > whole) {
            throw CountRefusal.SHARE_INVALID.because(part + "/" + whole);
        }
    }

    /** @throws org.unionhall.platform.refusal.Refusal when it is no share */
    public static Share of(String text) {
        String plain = text == null ? "" : text.strip();
        var fraction = FRACTION.matcher(plain);
        if (fraction.matches()) {
            return new Share(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        boolean percent = plain.endsWith("%");
        String number = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
        if (!DECIMAL.matcher(number).matches()) {
            throw CountRefusal.SHARE_INVALID.because(plain);
        }
        return of(percent ? new BigDecimal(number).movePointLeft(2) : new BigDecimal(number));
    }

    public static Share of(BigDecimal value) {
        int places = Math.max(0, value.stripTrailingZeros().scale());
        return new Share(value.movePointRight(places).longValueExact(), BigDecimal.TEN.pow(places).longValueExact());
    }

    /** The least whole number that is at least this share of so many. */
    public long atLeast(long many) {
        return Math.ceilDiv(Math.multiplyExact(many, part), whole);
    }

    /** Whether a sum is more than this share of another. */
    boolean exceededBy(BigDecimal sum, BigDecimal of) {
        return sum.multiply(BigDecimal.valueOf(whole)).compareTo(of.multiply(BigDecimal.valueOf(part))) > 0;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }

    /** As it is read aloud: 三分之二, 半数, or 5% for hundredths. */
    public String words() {
        if (part * 2 == whole) {
            return "半数";
        }
        return whole <= DIGITS.length() ? DIGITS.charAt((int) whole - 1) + "分之" + (part == 0 ? "零" : DIGITS.charAt((int) part - 1))
                : 100 % whole == 0 ? part * (100 / whole) + "%" : part + "/" + whole;
    }
}
