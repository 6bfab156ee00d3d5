package org.unionhall.membership.importing;

/** The union a row belongs to: its id and place today. */
record RowUnit(long id, long place) {
}
