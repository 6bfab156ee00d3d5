package org.unionhall.organization;

import java.time.LocalDate;

/** A union was merged into another and closed. */
public record UnitMerged(long unitId, long into, LocalDate on) {
}
