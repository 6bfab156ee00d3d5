package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.congress.count.Share;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;

/** The figures of the rules about terms of office (rules.md 2.3 no. 12), as they are in force for a union on a day. */
@Component
class TermRules {

    private static final int TIMES = 3;

    private final Rules rules;

    TermRules(Rules rules) {
        this.rules = rules;
    }

    /** How many years a term may have. */
    List<Integer> years(Unit unit, LocalDate on) {
        return numbers(rules.text(unit.id(), on, unit.base() ? "TERM_YEARS_BASE" : "TERM_YEARS_UPPER"));
    }

    /** Months before the end at which it is told, the most first. */
    List<Integer> noticeMonths(long unit, LocalDate on) {
        List<Integer> months = numbers(rules.text(unit, on, "TERM_NOTICE_MONTHS"));
        return months.size() == TIMES ? months : List.of(6, 3, 1);
    }

    int extensionMonths(long unit, LocalDate on) {
        return rules.number(unit, on, "TERM_EXTENSION_MONTHS");
    }

    Share recall(long unit, LocalDate on) {
        return Share.of(rules.text(unit, on, "RECALL_SHARE"));
    }

    /** Within how many months an open chair is filled again; 0 where no rule tells. */
    int vacancyMonths(long unit, LocalDate on) {
        return rules.number(unit, on, "CHAIR_VACANCY_MONTHS");
    }

    /** Whether silence of the union above lets a chair be moved. */
    boolean tacitMove(long unit, LocalDate on) {
        return rules.number(unit, on, "CHAIR_MOVE_TACIT") != 0;
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf).toList();
    }
}
