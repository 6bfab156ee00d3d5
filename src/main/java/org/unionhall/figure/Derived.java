package org.unionhall.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A figure worked out of two counted ones, such as 入会率 = 会员 ÷ 覆盖职工: {@code part / (whole * times)}, in percent
 * with one decimal. Nothing of it is kept, so it is as true as what it is made of.
 *
 * @param part  code of an undivided indicator
 * @param whole code of an undivided indicator; where it is 0 there is no value
 * @param times how often the part can count in one of the whole, 1 for a share of rows
 */
public record Derived(String code, String name, String definition, String part, String whole, int times) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Derived share(String code, String name, String definition, String part, String whole) {
        return new Derived(code, name, definition, part, whole, 1);
    }

    public String measure() {
        return "%";
    }

    /** Its value among the undivided figures of a unit; null where there is nothing to divide by. */
    public BigDecimal of(Map<String, BigDecimal> figures) {
        BigDecimal by = figures.getOrDefault(whole, BigDecimal.ZERO).multiply(BigDecimal.valueOf(times));
        return by.signum() == 0 ? null
                : figures.getOrDefault(part, BigDecimal.ZERO).multiply(HUNDRED).divide(by, 1, RoundingMode.HALF_UP);
    }
}
