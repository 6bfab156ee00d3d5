package org.unionhall.matter.watch;

import java.math.BigDecimal;

/** How long matters of a kind lay in a state, of the stays that ended in a span: calendar days. */
public record Stay(String kind, String state, long count, BigDecimal average, BigDecimal longest, long late) {
}
