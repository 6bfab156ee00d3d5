package org.unionhall.platform.codes;

/** How alike two short texts are, from 0 (nothing shared) to 1 (equal): shared characters, and more for shared pairs. */
final class Likeness {

    private Likeness() {
    }

    static double of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        double shared = share(a, b, 1) + share(a, b, 2);
        return shared / 2 * 0.99;
    }

    private static double share(String a, String b, int length) {
        int pieces = Math.max(a.length(), b.length()) - length + 1;
        int hits = 0;
        for (int i = 0; i + length <= a.length(); i++) {
            hits += b.contains(a.substring(i, i + length)) ? 1 : 0;
        }
        return pieces <= 0 ? 0 : Math.min(1, (double) hits / pieces);
    }
}
