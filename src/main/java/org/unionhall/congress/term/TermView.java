package org.unionhall.congress.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.matter.Matter;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.time.Shanghai;

/** Puts together what the page of one term shows, to whom. Delegates are named only where congresses are run. */
@Component
public class TermView {

    /** Which matters of a union are about its terms. */
    private static final List<String> KINDS = List.of("extend-term", "move-chair", "approve-election", "resign", "report-recall");
    private static final int MOST = 20;

    private final TermBook book;
    private final Askers askers;
    private final TermRules rules;
    private final Matters matters;
    private final Units units;
    private final Clock clock;

    TermView(TermBook book, Askers askers, TermRules rules, Matters matters, Units units, Clock clock) {
        this.book = book;
        this.askers = askers;
        this.rules = rules;
        this.matters = matters;
        this.units = units;
        this.clock = clock;
    }

    ModelAndView page(Term term, Actor me) {
        return page(term, me, Typed.of(Map.of("day", Shanghai.today(clock).toString())));
    }

    /** What stands open in a running term, each with the day by which it should be filled, or null. */
    private List<Open> vacancies(Term term) {
        int months = rules.vacancyMonths(term.unitId(), Shanghai.today(clock));
        return !term.running() ? List.of() : Vacancy.of(book.seats(term.id())).stream().map(one -> new Open(one, one.by(months))).toList();
    }

    /** An open seat and by when it should be filled. */
    public record Open(Vacancy vacancy, LocalDate by) {
    }

    ModelAndView page(Term term, Actor me, Typed typed) {
        Unit unit = units.withId(term.unitId()).orElseThrow();
        boolean runs = me.scope(Permission.RUN_CONGRESS).covers(unit.place());
        boolean delegates = term.body() == Body.DELEGATES || term.body() == Body.UPPER_DELEGATES;
        Scope names = me.scope(delegates ? Permission.RUN_CONGRESS : Permission.READ_UNITS);
        return new ModelAndView("congress/term").addObject("term", term).addObject("typed", typed)
                .addObject("seats", book.seats(term.id(), names)).addObject("named", !delegates || runs)
                .addObject("history", book.history(unit.id(), term.body(), term.title())).addObject("runs", runs).addObject("instead", askers.instead(term, me))
                .addObject("vacancies", vacancies(term)).addObject("today", Shanghai.today(clock))
                .addObject("results", book.resultsOf(term.id())).addObject("others", book.running(unit.id()))
                .addObject("open", KINDS.stream().flatMap(kind -> matters.openFor(kind, unit.id(), MOST).stream()).map(Matter::id).toList())
                .addObject("handles", me.scope(Permission.HANDLE_MATTERS).covers(unit.place()))
                .addObject("above", unit.parentId() != null)
                .addObject("latest", term.ends().plusMonths(rules.extensionMonths(unit.id(), Shanghai.today(clock))));
    }
}
