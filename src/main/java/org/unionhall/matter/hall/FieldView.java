package org.unionhall.matter.hall;

import java.util.List;
import org.unionhall.matter.declared.Field;
import org.unionhall.platform.page.Choice;

/**
 * A field of a form as it is shown.
 *
 * @param value what stands in it, or null
 * @param kept  a class A answer the union has already, masked; the field may then stay empty; or null
 * @param error sentence beside it, or null
 */
public record FieldView(Field field, String value, String kept, String error) {

    private static final int FEW = 6;
    private static final String PREFIX = "answer-";

    /** Name of the field in the form. */
    public static String name(String code) {
        return PREFIX + code;
    }

    public String name() {
        return name(field.code());
    }

    public boolean must() {
        return field.must() && kept == null;
    }

    public String hint() {
        return kept == null ? field.hint() : "已登记 " + kept + "，没有变化就不用填。";
    }

    public List<Choice> options() {
        return field.type() == Field.Type.YES_NO ? List.of(new Choice("yes", "是"), new Choice("no", "否"))
                : field.options().stream().map(option -> new Choice(option.value(), option.label())).toList();
    }

    /** Answered by ticking rather than by picking from a list. */
    public boolean ticked() {
        return switch (field.type()) {
            case CHOICES, YES_NO -> true;
            case CHOICE -> field.options().size() <= FEW;
            default -> false;
        };
    }

    public List<String> chosen() {
        return value == null ? List.of() : List.of(value.split(","));
    }

    public String type() {
        return switch (field.type()) {
            case LONG_TEXT -> "textarea";
            case DATE -> "date";
            case PHONE -> "tel";
            case CHOICE -> "select";
            default -> "text";
        };
    }

    public String inputmode() {
        return switch (field.type()) {
            case NUMBER, BANK_ACCOUNT -> "numeric";
            case MONEY -> "decimal";
            default -> null;
        };
    }

    public Integer most() {
        return field.type() == Field.Type.LONG_TEXT ? Integer.valueOf(2000) : Integer.valueOf(100);
    }

    /** Says nothing of what was answered. */
    @Override
    public String toString() {
        return "field " + field.code();
    }
}
