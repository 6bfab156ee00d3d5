package org.unionhall.organization;

import java.time.LocalDate;

/**
 * Which days are worked in the whole country: weekends rest, others work, except where the State Council's yearly
 * notice says otherwise (节假日和调休). Answers from memory; a change of the calendar counts everywhere within seconds.
 */
public interface WorkingDays {

    boolean working(LocalDate day);

    /**
     * The nth working day after {@code from}, which itself does not count; 0 is {@code from}, whether worked or not.
     * Negative days go back: −1 is the last working day before {@code from}.
     */
    LocalDate after(LocalDate from, int days);

    /** Working days in ({@code from}, {@code to}]; when {@code to} is earlier, those in ({@code to}, {@code from}], negative. */
    int between(LocalDate from, LocalDate to);
}
