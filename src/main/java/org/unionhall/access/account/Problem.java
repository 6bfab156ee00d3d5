package org.unionhall.access.account;

import org.unionhall.access.AccessRefusal;
import org.unionhall.platform.refusal.Refusal;

/** A refused form: the sentence, and the field it stands beside; a field of {@code ""} is the whole form. */
public record Problem(String field, String sentence) {

    static Problem of(Refusal refused) {
        return refused == null ? null : new Problem(field(refused), refused.sentence());
    }

    private static String field(Refusal refused) {
        return refused.reason() instanceof AccessRefusal reason ? switch (reason) {
            case LOGIN_TAKEN, LOGIN_INVALID -> "login";
            case NAME_MISSING -> "name";
            case PHONE_TAKEN, PHONE_INVALID -> "phone";
            case UNIT_UNKNOWN -> "unit";
            case ROLE_UNKNOWN, ROLE_TOO_HIGH, POST_HELD, SELF_APPOINTMENT -> "role";
            case DATE_MISSING -> "from";
            case DATES_CROSSED, POST_NOT_PROLONGED -> "to";
            default -> "";
        } : "";
    }

    public String at(String asked) {
        return field.equals(asked) ? sentence : null;
    }
}
