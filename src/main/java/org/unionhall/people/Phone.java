package org.unionhall.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.unionhall.platform.sheet.Cells;

/** A mobile number of the mainland: eleven digits, 13 to 19 first. */
public record Phone(String digits) {

    private static final Pattern FILLING = Pattern.compile("[\\s\\-()+]");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /** Reads a cell; +86, spaces, dashes and full-width digits are tolerated. Anything else, also nothing, is empty. */
    public static Optional<Phone> parse(String text) {
        var cell = Cells.clean(text);
        if (Cells.scientific(cell)) {
            return Optional.empty();
        }
        var digits = FILLING.matcher(cell).replaceAll("");
        if (digits.endsWith(".0")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        if (digits.length() == 13 && digits.startsWith("86")) {
            digits = digits.substring(2);
        } else if (digits.length() == 15 && digits.startsWith("0086")) {
            digits = digits.substring(4);
        }
        return MOBILE.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    /** Says nothing of the number: it is personal data. */
    @Override
    public String toString() {
        return "Phone";
    }
}
