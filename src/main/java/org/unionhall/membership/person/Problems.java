package org.unionhall.membership.person;

import java.util.LinkedHashMap;
import java.util.Map;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.platform.refusal.Refusal;

/** What is wrong with a form: a sentence beside each field, and one over the whole, under the empty name. */
public record Problems(Map<String, String> byField) {

    static final Problems NONE = new Problems(Map.of());

    static Problems of(Refusal refused) {
        return new Problems(Map.of(field(refused), refused.sentence()));
    }

    static Problems of(Map<String, String> byField) {
        Map<String, String> all = new LinkedHashMap<>(byField);
        all.put("", "有内容没有填对，请按提示修改。");
        return new Problems(all);
    }

    public String at(String field) {
        return byField.get(field);
    }

    private static String field(Refusal refused) {
        return refused.reason() instanceof MembershipRefusal reason ? switch (reason) {
            case DATE_MISSING, DATE_FUTURE, DATE_TOO_EARLY, UNIT_FOUNDED_LATER -> "on";
            case REASON_MISSING, CHANGE_REASON_MISSING -> "reason";
            case UNIT_UNKNOWN, UNIT_KEEPS_NO_ROSTER, UNIT_DISSOLVED, UNIT_SAME -> "unit";
            case NUMBER_TAKEN, NUMBER_SAME, NUMBER_INVALID, ALREADY_MEMBER, ALREADY_HERE, MEMBER_DECEASED -> "number";
            case BIRTH_AGAINST_NUMBER, UNDER_AGE -> "birth";
            case SEX_AGAINST_NUMBER -> "sex";
            case RETIRED -> "employment";
            case MERGE_SAME, MERGE_UNKNOWN -> "other";
            default -> "";
        } : "";
    }
}
