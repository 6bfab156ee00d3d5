package org.unionhall.figure.recounting;

import java.math.BigDecimal;

/** One figure that is not the count of its rows: what is kept and what the rows make. */
public record Difference(String unitCode, String unitName, String indicator, String slice, BigDecimal kept,
                         BigDecimal counted) {
}
