package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.List;

/**
 * A term about to begin.
 *
 * @param title          of a body the list does not name, or of the congress delegates are sent to; else empty
 * @param congressNumber 届
 * @param electedOn      first day of the term
 * @param years          its length
 */
public record NewTerm(long unitId, Body body, String title, int congressNumber, LocalDate electedOn, int years, List<Holder> holders) {

    public NewTerm {
        title = title == null ? "" : title.strip();
        holders = List.copyOf(holders);
    }

    public NewTerm(long unitId, Body body, int congressNumber, LocalDate electedOn, int years, List<Holder> holders) {
        this(unitId, body, "", congressNumber, electedOn, years, holders);
    }
}
