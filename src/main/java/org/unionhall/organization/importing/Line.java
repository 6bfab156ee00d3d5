package org.unionhall.organization.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.platform.refusal.Refusal;

/** One row of the sheet on its way through the checks: what stands in it, what it comes to, what is said about it. */
final class Line {

    final int row;
    final Map<String, String> cells;
    final List<Note> notes = new ArrayList<>();

    /** The union this row founds, or null when it only adds to one. */
    NewUnit fresh;
    /** The standing union this row is about, or null. */
    Long standing;
    /** The profile a standing union will have, or null when it stays. */
    Profile profile;
    int version;
    /** The employer this row adds or corrects, or null. */
    NewEmployer employer;
    /** The employer already covered that is corrected, or null when it is added. */
    Long employerId;

    Line(int row, Map<String, String> cells) {
        this.row = row;
        this.cells = cells;
    }

    String cell(String key) {
        return cells.getOrDefault(key, "");
    }

    String text(String key) {
        String text = cell(key);
        return text.isEmpty() ? null : text;
    }

    void error(String code, String sentence, String column) {
        notes.add(new Note(Note.ERROR, code, sentence, column));
    }

    /** A refusal of the tree, beside the column it is about; what is wrong there already is not said twice. */
    void error(Refusal refusal) {
        String column = column(refusal.code());
        if (notes.stream().noneMatch(note -> note.kind().equals(Note.ERROR) && column.equals(note.column()))) {
            error(refusal.code(), refusal.sentence(), column);
        }
    }

    private static String column(String refusal) {
        return switch (refusal) {
            case "NAME_MISSING", "NAME_TOO_LONG" -> "name";
            case "KIND_MISSING", "KIND_UNKNOWN", "PARENT_NOT_ALLOWED" -> "kind";
            case "LEVEL_UNKNOWN", "LEVEL_NOT_OF_KIND", "PARENT_LEVEL_LOWER" -> "level";
            case "DATE_MISSING", "DATE_FUTURE" -> "foundedOn";
            case "CREDIT_CODE_INVALID", "CREDIT_CODE_NOT_UNION", "CREDIT_CODE_TAKEN" -> "creditCode";
            case "TERM_YEARS_NOT_ALLOWED" -> "termYears";
            case "TERM_BEFORE_FOUNDING" -> "termStart";
            case "EMPLOYER_NAME_MISSING" -> "employer";
            case "EMPLOYER_WOMEN_TOO_MANY" -> "women";
            default -> "code";
        };
    }

    /** A refusal of the employer in this row. */
    void employerError(Refusal refusal) {
        error(refusal.code(), refusal.sentence(),
                refusal.code().startsWith("CREDIT_CODE") ? "employerCode" : column(refusal.code()));
    }

    void warn(String code, String sentence, String column) {
        notes.add(new Note(Note.WARNING, code, sentence, column));
    }

    void change(String sentence, String column) {
        notes.add(new Note(Note.CHANGE, "CHANGE", sentence, column));
    }

    boolean wrong() {
        return notes.stream().anyMatch(note -> note.kind().equals(Note.ERROR));
    }

    /** The state shown: new, changed, same, warning or error. */
    String state() {
        if (wrong()) {
            return "error";
        }
        if (notes.stream().anyMatch(note -> note.kind().equals(Note.WARNING))) {
            return "warning";
        }
        if (fresh != null || standing == null) {
            return "new";
        }
        return profile != null || employer != null ? "changed" : "same";
    }

    boolean writes() {
        return !wrong() && (fresh != null || profile != null || employer != null);
    }
}
