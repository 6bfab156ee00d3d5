package org.unionhall.membership.roster;

import java.util.Arrays;
import java.util.Optional;

/** Orders other than that of the tree, for rosters small enough to be sorted; the column and its key as text. */
enum RosterOrder {
    JOINED("joined", ListColumn.JOINED, "m.joined_on", "date", false),
    JOINED_LAST("-joined", ListColumn.JOINED, "m.joined_on", "date", true),
    OLDEST("age", ListColumn.AGE, "coalesce(m.birth, 'infinity')", "date", false),
    YOUNGEST("-age", ListColumn.AGE, "coalesce(m.birth, '-infinity')", "date", true),
    NAME("name", ListColumn.NAME, "m.name collate \"zh-x-icu\"", "text", false),
    NAME_LAST("-name", ListColumn.NAME, "m.name collate \"zh-x-icu\"", "text", true);

    private final String key;
    private final ListColumn column;
    private final String sql;
    private final String type;
    private final boolean falling;

    RosterOrder(String key, ListColumn column, String sql, String type, boolean falling) {
        this.key = key;
        this.column = column;
        this.sql = sql;
        this.type = type;
        this.falling = falling;
    }

    static Optional<RosterOrder> of(String key) {
        return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst();
    }

    /** The order a click on the heading of a column asks for; empty where it cannot be sorted. */
    static Optional<RosterOrder> next(ListColumn column, RosterOrder present) {
        return Arrays.stream(values()).filter(order -> order.column == column && order != present
                && order.falling == (present != null && present.column == column && !present.falling)).findFirst();
    }

    String key() {
        return key;
    }

    /** Whether the list is in this column's order, as {@code aria-sort} says it; ages rise while births fall. */
    String sorted(ListColumn asked) {
        return asked != column ? null : falling == (column != ListColumn.AGE) ? "descending" : "ascending";
    }

    String value() {
        return sql;
    }

    String orderBy() {
        return sql + (falling ? " desc" : "") + ", m.id";
    }

    /** Rows behind {@code :value} and {@code :id}. */
    String behind() {
        String value = ":value::" + type;
        return "(%1$s %2$s %3$s or %1$s = %3$s and m.id > :id)".formatted(sql, falling ? "<" : ">", value);
    }
}
