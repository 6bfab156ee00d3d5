package org.unionhall.organization.door;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.unionhall.platform.refusal.Refusal;

/** What was typed into a form and what is wrong with it, field by field; a refused form shows both again. */
public final class Form {

    private final Map<String, List<String>> typed;
    private final Map<String, String> errors = new HashMap<>();

    private Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    public static Form of(MultiValueMap<String, String> sent) {
        return new Form(sent);
    }

    /** A form before anything was typed, with what it starts with. */
    public static Form starting(Map<String, String> values) {
        var typed = new HashMap<String, List<String>>();
        values.forEach((field, value) -> {
            if (value != null) {
                typed.put(field, List.of(value));
            }
        });
        return new Form(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse(null);
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** The value without blanks around it, null when nothing was typed. */
    public String text(String field) {
        String value = value(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public LocalDate date(String field) {
        try {
            return text(field) == null ? null : LocalDate.parse(text(field));
        } catch (DateTimeParseException wrong) {
            errors.put(field, "日期的格式不对，请写成 2026-11-21。");
            return null;
        }
    }

    public Integer integer(String field) {
        try {
            return text(field) == null ? null : Integer.valueOf(text(field));
        } catch (NumberFormatException wrong) {
            errors.put(field, "请填整数。");
            return null;
        }
    }

    public BigDecimal decimal(String field) {
        try {
            return text(field) == null ? null : new BigDecimal(text(field));
        } catch (NumberFormatException wrong) {
            errors.put(field, "请填数字。");
            return null;
        }
    }

    public void wrong(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    /** Puts a refusal beside the field it is about, or above the form when it is about none in particular. */
    public void refused(Refusal refusal) {
        wrong(Fields.of(refusal.code()), refusal.sentence());
    }

    public String error(String field) {
        return errors.get(field);
    }

    /** What is wrong with the form as a whole, or null. */
    public String error() {
        return errors.get("");
    }

    public boolean ok() {
        return errors.isEmpty();
    }
}
