package org.unionhall.platform.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sheet.Dates;

/** What was typed into a form and what is wrong with it; a refused form shows both again. */
public final class Typed {

    private final Map<String, String> values;
    private final Map<String, String> errors = new HashMap<>();

    private Typed(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    public static Typed of(Map<String, String> values) {
        return new Typed(values);
    }

    public String value(String field) {
        return values.get(field);
    }

    /** Without blanks around it; null when nothing was typed. */
    public String text(String field) {
        String value = values.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** 0 when nothing was typed. */
    public int number(String field, String label) {
        String text = text(field);
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,7}")) {
            wrong(field, "“" + label + "”请填整数。");
            return 0;
        }
        return Integer.parseInt(text);
    }

    public LocalDate day(String field, String label) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return Dates.read(text).orElseGet(() -> {
            wrong(field, "“" + label + "”请填日期，如 2026-11-21。");
            return null;
        });
    }

    public void wrong(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    /** What was refused, above the form. */
    public void refused(Refusal refusal) {
        errors.putIfAbsent("", refusal.sentence());
    }

    public String error(String field) {
        return errors.get(field);
    }

    public String error() {
        return errors.get("");
    }

    public boolean ok() {
        return errors.isEmpty();
    }
}
