package org.unionhall.figure;

import java.util.function.UnaryOperator;

/**
 * What the slices of an indicator are.
 *
 * @param name  its name on screens, such as 性别
 * @param label the Chinese word for a slice
 * @param order how slices are shown
 * @param kind  what a slice is
 */
public record Dimension(String name, UnaryOperator<String> label, Order order, Kind kind) {

    public static final Dimension NONE = new Dimension("", UnaryOperator.identity(), Order.CODE, Kind.CODE);

    /** How slices are put in order. */
    public enum Order {
        /** By their code. */
        CODE,
        /** The largest first. */
        VALUE
    }

    /** What a slice is, and so what can be made of it when read. */
    public enum Kind {
        /** A code of a list; a row falls into one slice. */
        CODE,
        /** A code of a list; a row may fall into several slices, so that they do not add up to the whole. */
        SEVERAL,
        /** A month, {@code 202611}; a year whose months are not told apart is {@code 201900}. */
        MONTH,
        /** A year of birth; read as age, which is the present year minus that year. */
        BIRTH_YEAR
    }

    public static Dimension of(String name, UnaryOperator<String> label) {
        return new Dimension(name, label, Order.CODE, Kind.CODE);
    }

    public static Dimension several(String name, UnaryOperator<String> label) {
        return new Dimension(name, label, Order.VALUE, Kind.SEVERAL);
    }

    public static Dimension months(String name) {
        return new Dimension(name, Dimension::month, Order.CODE, Kind.MONTH);
    }

    public static Dimension birthYears() {
        return new Dimension("年龄", year -> year.isEmpty() ? "未填写" : year + " 年生", Order.CODE, Kind.BIRTH_YEAR);
    }

    public boolean several() {
        return kind == Kind.SEVERAL;
    }

    private static String month(String month) {
        return month.length() != 6 ? "未填写" : month.endsWith("00") ? month.substring(0, 4) + "年"
                : month.substring(0, 4) + "年" + Integer.parseInt(month.substring(4)) + "月";
    }
}
