package org.unionhall.founding.request;

import static org.unionhall.access.Permission.CHANGE_UNITS;
import static org.unionhall.access.Permission.READ_UNITS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.founding.condition.Finding;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 建会: the foundings of an area, and the form by which an officer asks for one in the name of a preparatory group. */
@Controller
class FoundingPages {

    private static final int PAGE = 50;

    private final FoundingList list;
    private final Examination examination;
    private final Matters matters;
    private final Units units;

    FoundingPages(FoundingList list, Examination examination, Matters matters, Units units) {
        this.list = list;
        this.examination = examination;
        this.matters = matters;
        this.units = units;
    }

    @GetMapping("/foundings")
    ModelAndView page(@May(READ_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") long before) {
        Scope within = unit.isEmpty() ? scope : scope.within(units.withCode(unit).filter(one -> scope.covers(one.place()))
                .orElseThrow(NotHere::new).area());
        List<FoundingRow> rows = list.rows(within, state, before, PAGE + 1);
        Map<String, Long> counts = list.counts(within);
        String of = unit.isEmpty() ? "" : "&unit=" + unit;
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("全部", counts.values().stream().mapToLong(Long::longValue).sum(), null, "/foundings?state=" + of, state.isEmpty()));
        for (Standing standing : Standing.values()) {
            if (counts.getOrDefault(standing.code(), 0L) > 0) {
                chips.add(new Chip(standing.title(), counts.get(standing.code()), standing.tone(), "/foundings?state=" + standing.code() + of,
                        state.equals(standing.code())));
            }
        }
        boolean more = rows.size() > PAGE;
        List<FoundingRow> shown = more ? rows.subList(0, PAGE) : rows;
        return new ModelAndView("founding/foundings").addObject("rows", shown).addObject("chips", chips)
                .addObject("may", me.may(CHANGE_UNITS))
                .addObject("next", more ? "/foundings?state=" + state + of + "&before=" + shown.getLast().matter() : null);
    }

    @GetMapping("/foundings/new")
    ModelAndView form(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String employers,
            @RequestParam(defaultValue = "") String name) {
        return form(scope, me, Typed.of(Map.of("form", "ALONE", "employers", employers, "name", name, "relatives", "no", "consent", "yes")),
                List.of());
    }

    /** Looks first, files on the second press: what the rules say stands beside the form. */
    @PostMapping("/foundings/new")
    ModelAndView file(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        List<Finding> findings = List.of();
        try {
            Unit decider = units.withCode(sent.getOrDefault("decider", "")).filter(unit -> deciders(scope, me).contains(unit))
                    .orElseThrow(FoundingRefusal.DECIDER_MISSING::because);
            findings = examination.findings(Request.of(sent), decider);
            if ("file".equals(sent.get("act"))) {
                String contact = typed.text("contact") == null ? me.name() : typed.text("contact");
                long id = matters.file(new Filing("found", decider, sent, List.of(), new Asker(0, null, contact),
                        Filing.Channel.COUNTER, me, sent.get("key"), false));
                next.addFlashAttribute(Flash.KEY, Flash.done("请示已提交给" + decider.shown() + "。"));
                return new ModelAndView("redirect:/foundings/" + id);
            }
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = form(scope, me, typed, findings);
        if (!typed.ok()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView form(Scope scope, Actor me, Typed typed, List<Finding> findings) {
        return new ModelAndView("founding/new").addObject("typed", typed).addObject("findings", findings)
                .addObject("deciders", deciders(scope, me).stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
    }

    /** Unions that may decide: those of one's posts, what stands above them, and the townships below. */
    private Set<Unit> deciders(Scope scope, Actor me) {
        Set<Unit> deciders = new LinkedHashSet<>();
        me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream()).forEach(unit -> {
            deciders.add(unit);
            deciders.addAll(units.childrenOf(unit.id()));
            units.ancestorsOf(unit.id()).stream().filter(above -> unit.parentId() != null && above.id() == unit.parentId())
                    .forEach(deciders::add);
        });
        deciders.removeIf(unit -> unit.base() || !unit.active() || unit.level().equals("CITY") || unit.level().equals("PROVINCE"));
        return deciders;
    }
}
