package org.unionhall.congress.circular;

import java.time.LocalDate;

/** How near the last day for answers is; each is told once. */
public enum CircularStage {
    RUNNING, NEAR, OVERDUE;

    /** @param near day from which the last day is near */
    static CircularStage of(LocalDate today, LocalDate near, LocalDate due) {
        return today.isAfter(due) ? OVERDUE : today.isBefore(near) ? RUNNING : NEAR;
    }

    /** When the next begins; null after the last. */
    LocalDate next(LocalDate near, LocalDate due) {
        return switch (this) {
            case RUNNING -> near;
            case NEAR -> due.plusDays(1);
            case OVERDUE -> null;
        };
    }
}
