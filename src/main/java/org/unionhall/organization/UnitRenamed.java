package org.unionhall.organization;

import java.time.LocalDate;

/** A union has another name. */
public record UnitRenamed(long unitId, String before, String after, LocalDate on) {
}
