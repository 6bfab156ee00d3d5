package org.unionhall.organization;

import java.time.LocalDate;

/** A union was closed. */
public record UnitDissolved(long unitId, LocalDate on) {
}
