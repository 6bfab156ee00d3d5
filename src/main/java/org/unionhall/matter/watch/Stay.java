package org.unionhall.matter.watch;

import java.math.BigDecimal;

/**
 * How long matters of a kind lay in a state, of the stays that ended in a span, in days as the limit of the state counts
 * them; what lay with the asker is not counted.
 *
 * @param working whether the limit is in working days; else calendar days
 */
public record Stay(String kind, String state, boolean working, long count, BigDecimal average, BigDecimal longest, long late) {

    public String unit() {
        return working ? "个工作日" : "天";
    }
}
