package org.unionhall.notice.outbox;

/** A letter was not taken. What it says stands on the page of the outbox and holds no number. */
final class NotSent extends Exception {

    private static final int MOST = 200;

    NotSent(String answer) {
        super(clean(answer), null, false, false);
    }

    /** Answers of gateways repeat what they were given: longer numbers and addresses are left out. */
    private static String clean(String answer) {
        String clean = answer.replaceAll("\\d{5,}", "…").replaceAll("[^\\s<>\"]+@[^\\s<>\"]+", "…").replaceAll("\\s+", " ");
        return clean.length() <= MOST ? clean : clean.substring(0, MOST - 1) + "…";
    }
}
