package org.unionhall.founding.request;

import java.time.LocalDate;
import org.unionhall.platform.page.Tone;

/** A founding in a list. @param number 文号 of the reply, or null; @param union code of the union at last, or null */
public record FoundingRow(long matter, String title, String state, String ended, LocalDate filedOn, LocalDate dueOn, boolean late,
        String unitCode, String unitName, String number, String union) {

    /** Name of the union to be. */
    public String name() {
        return title.replaceFirst("^建会：", "");
    }

    public String stateName() {
        return standing().title();
    }

    public Tone tone() {
        return late && ended == null ? Tone.BAD : standing().tone();
    }

    private Standing standing() {
        return Standing.of(ended == null ? state : ended);
    }
}
