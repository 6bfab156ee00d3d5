package org.unionhall.platform.sealing;

/** Personal data as it is shown to those who need not see all of it. Null and empty stay as they are. */
public final class Masks {

    private Masks() {
    }

    /** {@code 1401**********1234}; other documents keep their first and last two. */
    public static String idNumber(String number) {
        return isShort(number, 12) ? between(number, 2, 2) : between(number, 4, 4);
    }

    /** {@code 138****1234}. */
    public static String phone(String phone) {
        return isShort(phone, 8) ? between(phone, 1, 1) : between(phone, 3, 4);
    }

    /** {@code l***@example.org}. */
    public static String email(String address) {
        return address == null || address.isEmpty() ? address
                : address.substring(0, 1) + "***" + address.substring(Math.max(address.indexOf('@'), 1));
    }

    /** {@code 张*明}, {@code 张*}. */
    public static String name(String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int length = name.codePointCount(0, name.length());
        return between(name, 1, length > 2 ? 1 : 0);
    }

    /** {@code **** 1234}, the last four of a bank account. */
    public static String account(String account) {
        if (account == null || account.isEmpty()) {
            return account;
        }
        return "**** " + (isShort(account, 8) ? "" : account.substring(account.length() - 4));
    }

    private static boolean isShort(String text, int length) {
        return text == null || text.length() < length;
    }

    private static String between(String text, int head, int tail) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        var masked = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            boolean shown = i < head || i >= points.length - tail && points.length > head + tail;
            masked.appendCodePoint(shown ? points[i] : '*');
        }
        return points.length == 1 ? text + "*" : masked.toString();
    }
}
