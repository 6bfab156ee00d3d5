package org.unionhall.organization.calendar;

import java.time.LocalDate;

/**
 * A day the calendar says something of.
 *
 * @param working whether it is worked (调休上班) or rested (节假日)
 * @param basis   the notice that says so
 * @param awaited the law itself names the day, the notice for its year is still awaited
 */
public record SaidDay(LocalDate day, boolean working, String name, String basis, boolean awaited) {

    public String word() {
        return working ? "班" : "休";
    }
}
