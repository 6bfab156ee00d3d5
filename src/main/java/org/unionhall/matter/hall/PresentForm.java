package org.unionhall.matter.hall;

import org.springframework.util.MultiValueMap;
import org.unionhall.matter.KnownPeople;

/**
 * Who stands at the counter, as found or as typed by the officer.
 *
 * @param known somebody found in a roster, or null
 * @param seen  whether the document itself was looked at
 */
public record PresentForm(KnownPeople.Known known, String name, String number, boolean seen) {

    static final PresentForm NOBODY = new PresentForm(null, "", "", false);

    static PresentForm of(KnownPeople.Known known) {
        return new PresentForm(known, "", "", false);
    }

    static PresentForm of(KnownPeople.Known known, MultiValueMap<String, String> form) {
        return new PresentForm(known, or(form.getFirst("workerName")), or(form.getFirst("workerNumber")), form.containsKey("seen"));
    }

    private static String or(String text) {
        return text == null ? "" : text.strip();
    }

    /** Says nothing of the worker. */
    @Override
    public String toString() {
        return "somebody at the counter";
    }
}
