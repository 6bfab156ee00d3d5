package org.unionhall.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A matter as it stands, for the code of its kind.
 *
 * @param unitId  the union it is for
 * @param officer account of the officer who filed it for somebody else, or null
 * @param answers to the form, class A in full: for working, not for showing
 * @param state   code of the state it is in, or how it ended
 * @param ended   DONE, REFUSED, WITHDRAWN, LAPSED; null while it runs
 * @param result  what came of it, or empty
 */
public record Matter(long id, String kind, long unitId, Asker asker, Long officer, Map<String, String> answers, String state, String ended,
        Instant filedAt, LocalDate dueOn, Map<String, String> result) {

    public Matter {
        answers = Map.copyOf(answers);
        result = Map.copyOf(result);
    }

    /** Whether this account handed it in: for itself, or for somebody else. */
    public boolean filedBy(long account) {
        return officer != null && officer == account || account != 0 && asker.account() == account;
    }

    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Says nothing of the asker. */
    @Override
    public String toString() {
        return "matter " + id;
    }
}
