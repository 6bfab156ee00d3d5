package org.unionhall.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Reads figures. A unit's figure is that of its whole area, read in constant time at any level. */
public interface Figures {

    /** Everything counted for a unit, by indicator code and slice; the slice of an undivided indicator is empty. */
    Map<String, Map<String, BigDecimal>> of(long unitId);

    /** The same as it stood at the end of a day, from the values kept daily. */
    Map<String, Map<String, BigDecimal>> of(long unitId, LocalDate on);

    /** One undivided indicator for several units at once; units without rows count 0. */
    Map<Long, BigDecimal> of(Collection<Long> unitIds, String indicator);

    /** All undivided indicators for several units at once, by code; what is 0 may be missing. */
    Map<Long, Map<String, BigDecimal>> undivided(Collection<Long> unitIds);

    /** One indicator by slice. */
    Map<String, BigDecimal> slices(long unitId, String indicator);
}
