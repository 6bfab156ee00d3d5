package org.unionhall.organization;

import java.time.LocalDate;

/** A union went with everything below it under another one. */
public record UnitMoved(long unitId, long fromParent, long toParent, LocalDate on) {
}
