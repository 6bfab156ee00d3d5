package org.unionhall.founding.drive;

import java.time.LocalDate;

/**
 * 集中行动: unions are to be founded at its targets by a day.
 *
 * @param targets in the reader's area, {@code done} those with a union, {@code refused} those that refuse or are being urged
 */
public record Drive(long id, String name, LocalDate from, LocalDate to, String unitCode, String unitName, long unitId, long targets,
        long done, long refused) {

    /** Whole percent of targets with a union. */
    public int percent() {
        return targets == 0 ? 0 : (int) (done * 100 / targets);
    }
}
