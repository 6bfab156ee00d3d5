package org.unionhall.congress.term;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.Refusal;

/** 登记现任届期: what began before this system was used, typed in with who holds which office; first looked at, if asked for, line by line. */
@Controller
class NewTermPages {

    private final TermBook book;
    private final Terms terms;
    private final MembersByName members;
    private final Units units;

    NewTermPages(TermBook book, Terms terms, MembersByName members, Units units) {
        this.book = book;
        this.terms = terms;
        this.members = members;
        this.units = units;
    }

    /** @param term one whose holders are not known yet, 0 for none */
    @GetMapping("/terms/new")
    ModelAndView form(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "0") long term) {
        Map<String, String> known = new HashMap<>(Map.of("body", "COMMITTEE", "years", "5"));
        if (term != 0) {
            Term one = book.open(term, scope);
            known.putAll(Map.of("unit", one.unitCode(), "body", one.body().name(), "title", one.title(), "number", String.valueOf(one.number()),
                    "electedOn", one.electedOn().toString(), "years", String.valueOf(one.years())));
        }
        return form(scope, me, Typed.of(known));
    }

    @PostMapping("/terms/new")
    ModelAndView begin(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        var electedOn = typed.day("electedOn", "选举日期");
        int number = typed.number("number", "届次");
        int years = typed.number("years", "任期");
        try {
            Body body = Arrays.stream(Body.values()).filter(one -> one.name().equals(sent.get("body"))).findFirst().orElse(Body.COMMITTEE);
            Unit unit = units.withCode(sent.getOrDefault("unit", "")).filter(one -> scope.covers(one.place()))
                    .orElseThrow(TermRefusal.UNIT_MISSING::because);
            List<MembersByName.Found> found = members.found(HolderLines.lines(body, typed.text("holders")), unit, scope);
            if (typed.ok() && found.stream().allMatch(one -> one.line().wrong() == null) && !"true".equals(sent.get("check"))) {
                List<Holder> holders = found.stream().map(MembersByName.Found::holder).toList();
                long id = terms.begin(new NewTerm(unit.id(), body, typed.text("title"), number, electedOn, years, holders), me);
                long known = holders.stream().filter(holder -> holder.personKey() != null).count();
                next.addFlashAttribute(Flash.KEY, Flash.done("已登记 " + holders.size() + " 人，" + known + " 人和名册里的会员对上了。"
                        + (known < holders.size() ? "没有对上的，是同名或者不在名册里。" : "")));
                return new ModelAndView("redirect:/terms/" + id);
            }
            ModelAndView checked = form(scope, me, typed).addObject("found", found);
            if (!"true".equals(sent.get("check"))) {
                checked.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return checked;
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = form(scope, me, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Scope scope, Actor me, Typed typed) {
        Map<Long, Unit> own = new LinkedHashMap<>();
        Optional.ofNullable(typed.value("unit")).flatMap(units::withCode).filter(unit -> scope.covers(unit.place()))
                .ifPresent(unit -> own.put(unit.id(), unit));
        me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream())
                .filter(unit -> scope.covers(unit.place())).forEach(unit -> {
                    own.put(unit.id(), unit);
                    units.childrenOf(unit.id()).stream().filter(part -> scope.covers(part.place())).forEach(part -> own.put(part.id(), part));
                });
        return new ModelAndView("congress/term-new").addObject("typed", typed).addObject("found", List.of())
                .addObject("units", own.values().stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
    }
}
