package org.unionhall.membership.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The printed number of a member card: division (6), year of joining (2), serial (8) and a Luhn check digit (1), so
 * that a mistyped digit is noticed. It says nothing of the person and stays with the membership for life.
 */
public record CardNumber(String text) {

    public static CardNumber of(String division, LocalDate joined, long serial) {
        String sixteen = "%s%02d%08d".formatted(division, joined.getYear() % 100, serial % 100_000_000);
        return new CardNumber(sixteen + check(sixteen));
    }

    /** Reads what somebody typed; spaces are ignored, a wrong check digit is no card number. */
    public static Optional<CardNumber> parse(String typed) {
        String digits = typed == null ? "" : typed.replace(" ", "");
        return digits.matches("[0-9]{17}") && check(digits.substring(0, 16)) == digits.charAt(16)
                ? Optional.of(new CardNumber(digits)) : Optional.empty();
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
