package org.unionhall.figure;

import java.util.function.UnaryOperator;

/**
 * What the slices of an indicator are.
 *
 * @param name  its name on screens, such as 性别
 * @param label the Chinese word for a slice
 * @param order how slices are shown
 * @param several true when a row may fall into several slices
 */
public record Dimension(String name, UnaryOperator<String> label, Order order, boolean several) {

    public static final Dimension NONE = new Dimension("", UnaryOperator.identity(), Order.CODE, false);

    /** How slices are put in order. */
    public enum Order {
        /** By their code. */
        CODE,
        /** The largest first. */
        VALUE
    }

    public static Dimension of(String name, UnaryOperator<String> label) {
        return new Dimension(name, label, Order.CODE, false);
    }

    public static Dimension several(String name, UnaryOperator<String> label) {
        return new Dimension(name, label, Order.VALUE, true);
    }
}
