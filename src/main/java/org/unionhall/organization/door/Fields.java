package org.unionhall.organization.door;

/** Beside which field of a form a refusal is shown. */
final class Fields {

    private Fields() {
    }

    static String of(String refusal) {
        return switch (refusal) {
            case "CODE_INVALID", "CODE_TAKEN" -> "code";
            case "NAME_MISSING", "NAME_TOO_LONG", "NAME_TAKEN", "NAME_SAME", "EMPLOYER_NAME_MISSING" -> "name";
            case "KIND_MISSING", "KIND_UNKNOWN", "PARENT_NOT_ALLOWED" -> "kind";
            case "LEVEL_UNKNOWN", "LEVEL_NOT_OF_KIND", "PARENT_LEVEL_LOWER" -> "level";
            case "DATE_MISSING", "DATE_FUTURE", "DATE_BEFORE_FOUNDING", "DATE_BEFORE_LAST_ACT" -> "on";
            case "REASON_MISSING" -> "reason";
            case "UNIT_UNKNOWN", "UNIT_AMBIGUOUS", "PARENT_MISSING", "PARENT_CYCLE", "PARENT_SAME", "MERGE_SELF",
                    "MERGE_BELOW", "MERGE_KIND", "ENTRUST_NOT_UPPER", "ENTRUST_SAME" -> "to";
            case "DISSOLVE_CHILDREN", "DISSOLVE_REMAINING" -> "to";
            case "CREDIT_CODE_INVALID", "CREDIT_CODE_NOT_UNION", "CREDIT_CODE_TAKEN", "EMPLOYER_TAKEN" -> "creditCode";
            case "LINE_NOT_ALLOWED" -> "line";
            case "FORM_UNKNOWN" -> "form";
            case "TERM_YEARS_NOT_ALLOWED" -> "termYears";
            case "TERM_BEFORE_FOUNDING" -> "termStart";
            case "COORDINATES_INVALID" -> "longitude";
            case "EMPLOYER_WOMEN_TOO_MANY" -> "women";
            case "RULE_VALUE_INVALID" -> "value";
            case "RULE_BASIS_MISSING" -> "basis";
            case "RULE_SPAN_INVALID" -> "to";
            case "DAY_WORD_MISSING" -> "word";
            case "DAY_NAME_MISSING" -> "name";
            case "DAY_SPAN_INVALID" -> "to";
            case "PUBLIC_PHONE_INVALID", "PUBLIC_PHONE_PERSONAL" -> "phone";
            case "PUBLIC_HOURS_TOO_LONG" -> "hours";
            case "RULE_ONCE" -> "on";
            case "RULE_UNKNOWN" -> "rule";
            default -> "";
        };
    }
}
