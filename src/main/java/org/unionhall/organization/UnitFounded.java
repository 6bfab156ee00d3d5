package org.unionhall.organization;

import java.util.List;

/** Unions were founded, one or a whole batch; published inside the transaction. */
public record UnitFounded(List<Long> unitIds) {
}
