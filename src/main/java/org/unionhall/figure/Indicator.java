package org.unionhall.figure;

import java.util.Objects;

/**
 * A counted figure, declared once: what it is called, what it means and, as SQL, which rows it counts. The same SQL
 * counts the rows an act touches and all rows of a recount, so a figure cannot drift from its rows.
 *
 * @param code       stable code, such as {@code member.count}
 * @param name       its name on screens
 * @param measure    unit of measure: 人, 个, 家, 元, %
 * @param definition in words: what is counted and what is not
 * @param source     the relation whose rows are counted, with a column {@code unit_id}; alias {@code r} below
 * @param counted    condition of the rows that count
 * @param amount     what a row adds, {@code 1} to count rows
 * @param slices     expression giving the slice a row falls into as text, or a text array when it falls into several;
 *                   null where the figure has no dimension. Rows with a null slice are left out.
 * @param dimension  what the slices are, or {@link Dimension#NONE}
 * @param behind     address of the rows behind, with {@code {unit}} and {@code {slice}}; null where there is no list
 * @param since      day from which a row counts, as SQL, to tell how the figure grew before it was kept; null where rows
 *                   do not tell
 */
public record Indicator(String code, String name, String measure, String definition, String source, String counted,
                        String amount, String slices, Dimension dimension, String behind, String since) {

    public Indicator {
        Objects.requireNonNull(code);
        Objects.requireNonNull(definition);
        Objects.requireNonNull(dimension);
    }

    public Indicator(String code, String name, String measure, String definition, String source, String counted,
            String amount, String slices, Dimension dimension, String behind) {
        this(code, name, measure, definition, source, counted, amount, slices, dimension, behind, null);
    }

    /** Counts rows. */
    public static Indicator count(String code, String name, String measure, String source, String counted,
            String definition, String behind) {
        return new Indicator(code, name, measure, definition, source, counted, "1", null, Dimension.NONE, behind);
    }

    /** The same rows, added up by an amount instead of counted. */
    public Indicator adding(String expression) {
        return new Indicator(code, name, measure, definition, source, counted, expression, slices, dimension, behind, since);
    }

    /** The same rows by a dimension. */
    public Indicator by(Dimension by, String slicesExpression) {
        return new Indicator(code, name, measure, definition, source, counted, amount, slicesExpression, by, behind,
                since);
    }

    /** The same, counted since a day the row tells. */
    public Indicator since(String day) {
        return new Indicator(code, name, measure, definition, source, counted, amount, slices, dimension, behind, day);
    }

    public boolean sliced() {
        return slices != null;
    }
}
