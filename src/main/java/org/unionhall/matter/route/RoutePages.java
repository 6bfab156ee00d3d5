package org.unionhall.matter.route;

import static org.unionhall.access.Permission.MANAGE_RULES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sheet.Dates;
import org.unionhall.platform.time.Shanghai;

/** 事项种类: the ways of matters, and what a union adds to them for itself and those below. */
@Controller
class RoutePages {

    private final MatterKinds kinds;
    private final Routes routes;
    private final Additions additions;
    private final Units units;
    private final Clock clock;

    RoutePages(MatterKinds kinds, Routes routes, Additions additions, Units units, Clock clock) {
        this.kinds = kinds;
        this.routes = routes;
        this.additions = additions;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/matter-kinds")
    ModelAndView list(@May(MANAGE_RULES) Scope scope, @Self Actor me, @RequestParam(required = false) String unit) {
        Unit of = unit(unit, scope, me);
        LocalDate today = Shanghai.today(clock);
        List<Addition> added = additions.of(of.id());
        return new ModelAndView("matter/kinds", Map.of("unit", of, "kinds", kinds.all().stream().map(kind -> new KindLine(kind,
                routes.resolved(kind, of, today), added.stream().filter(one -> one.kind().equals(kind.code())).toList(), today)).toList()));
    }

    @GetMapping("/matter-kinds/new")
    ModelAndView form(@May(MANAGE_RULES) Scope scope, @Self Actor me, @RequestParam(required = false) String unit,
            @RequestParam String kind) {
        return form(unit(unit, scope, me), kind(kind), new RouteForm(null, null, null, null, true,
                Shanghai.today(clock).toString(), null), null);
    }

    @PostMapping("/matter-kinds/new")
    ModelAndView add(@May(MANAGE_RULES) Scope scope, @Self Actor me, @RequestParam(required = false) String unit,
            @RequestParam String kind, RouteForm form, RedirectAttributes next) {
        Unit of = unit(unit, scope, me);
        Kind known = kind(kind);
        try {
            additions.add(of, known, form.what(), form.state(), form.name(), form.number(), form.working(),
                    form.from() == null ? null : Dates.read(form.from()).orElse(null), form.basis(), me);
        } catch (Refusal no) {
            ModelAndView page = form(of, known, form, no.sentence());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addFlashAttribute(Flash.KEY, Flash.done("已调整。以后提交的“" + known.name() + "”按新的流程办，正在办的不变。"));
        return new ModelAndView("redirect:/matter-kinds?unit=" + of.code());
    }

    /** Ends what was added with yesterday, or takes it back when it has not begun. */
    @PostMapping("/matter-kinds/end")
    String end(@May(MANAGE_RULES) Scope scope, @Self Actor me, @RequestParam(required = false) String unit, @RequestParam long id,
            RedirectAttributes next) {
        Unit of = unit(unit, scope, me);
        additions.end(scope, of, id, me);
        next.addFlashAttribute(Flash.KEY, Flash.done("这项调整已结束。"));
        return "redirect:/matter-kinds?unit=" + of.code();
    }

    private ModelAndView form(Unit unit, Kind kind, RouteForm form, String problem) {
        return new ModelAndView("matter/kind-change").addObject("unit", unit).addObject("kind", kind).addObject("form", form)
                .addObject("problem", problem);
    }

    private Kind kind(String code) {
        return kinds.of(code).orElseThrow(NotHere::new);
    }

    private Unit unit(String code, Scope scope, Actor me) {
        if (code != null && !code.isBlank()) {
            return units.withCode(code.strip()).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        }
        return me.posts().stream().flatMap(post -> units.withId(post.unitId()).stream())
                .filter(one -> scope.covers(one.place())).findFirst().orElseThrow(NotHere::new);
    }
}
