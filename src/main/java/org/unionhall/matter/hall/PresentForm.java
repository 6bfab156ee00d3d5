package org.unionhall.matter.hall;

import org.springframework.util.MultiValueMap;

/** Who stands at the counter, as typed by the officer; {@code seen} says that the document itself was looked at. */
public record PresentForm(String name, String number, boolean seen) {

    static final PresentForm NOBODY = new PresentForm("", "", false);

    static PresentForm of(MultiValueMap<String, String> form) {
        return new PresentForm(or(form.getFirst("workerName")), or(form.getFirst("workerNumber")), form.containsKey("seen"));
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
