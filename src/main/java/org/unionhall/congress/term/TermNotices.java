package org.unionhall.congress.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** What officers are told of terms: that one ends, that it has ended without an election, that a seat is empty. */
@Component
class TermNotices {

    private static final int MOST = 20;

    private final Notices notices;
    private final Officers officers;
    private final Accounts accounts;
    private final TermBook book;
    private final Units units;

    TermNotices(Notices notices, Officers officers, Accounts accounts, TermBook book, Units units) {
        this.notices = notices;
        this.officers = officers;
        this.accounts = accounts;
        this.book = book;
        this.units = units;
    }

    /** The union's own officers; overdue, those of the union above too. Delegates go with their committee. */
    void near(Term term, Stage stage) {
        if (term.body() == Body.DELEGATES || term.body() == Body.UPPER_DELEGATES) {
            return;
        }
        Unit unit = units.withId(term.unitId()).orElseThrow();
        String title = stage == Stage.OVERDUE ? term.shown() + "已超期，没有换届" : term.shown() + "将于" + Shanghai.format(term.lastDay()) + "届满";
        String text = stage == Stage.OVERDUE ? "请尽快换届；没有批准延期的，干部权限已在届满日停止。" : "请筹备换届；确需延期的，届满前报上一级工会批准。";
        List<Notice> told = new ArrayList<>(to(unit, "TERM_" + stage.name(), title, text, term));
        if (stage == Stage.OVERDUE && term.body() == Body.COMMITTEE && unit.parentId() != null) {
            told.addAll(to(units.withId(unit.parentId()).orElseThrow(), "TERM_OVERDUE_BELOW", unit.shown() + "：" + title, "请督促换届。", term));
        }
        notices.tell(told);
    }

    void vacant(Term term, Seat seat) {
        notices.tell(to(units.withId(term.unitId()).orElseThrow(), "TERM_VACANT", term.shown() + "有一名" + seat.shown() + "出缺",
                "会籍已经转出或终止，职务同时结束。需要补选的，请筹备补选。", term));
    }

    /** Its officers, and its chairs, whose power may have ended with the term. */
    private List<Notice> to(Unit unit, String kind, String title, String text, Term term) {
        Set<Long> told = new LinkedHashSet<>();
        officers.at(List.of(unit.id()), Permission.RUN_CONGRESS, MOST).forEach(officer -> told.add(officer.account()));
        if (unit.id() == term.unitId()) {
            told.addAll(accounts.of(book.seats(term.id()).stream().filter(seat -> seat.held() && seat.office().leading() && seat.personKey() != null)
                    .map(Seat::personKey).toList()).values());
        }
        return told.stream().map(account -> Notice.to(account, kind, title, text, "/terms/" + term.id())).toList();
    }
}
