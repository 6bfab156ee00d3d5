package org.unionhall.organization;

import java.time.LocalDate;

/** A new union was made out of parts of an old one. */
public record UnitSplit(long unitId, long newUnitId, LocalDate on) {
}
