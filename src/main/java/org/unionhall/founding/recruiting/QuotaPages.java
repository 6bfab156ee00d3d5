package org.unionhall.founding.recruiting;

import static org.unionhall.access.Permission.CHANGE_UNITS;
import static org.unionhall.access.Permission.READ_FIGURES;

import java.time.Clock;
import java.util.Map;
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
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 群体入会目标: the targets of a union for a year beside what has been won. */
@Controller
class QuotaPages {

    private final Quotas quotas;
    private final Units units;
    private final Clock clock;

    QuotaPages(Quotas quotas, Units units, Clock clock) {
        this.quotas = quotas;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/recruiting-targets")
    ModelAndView page(@May(READ_FIGURES) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int year) {
        Unit of = unit.isEmpty() ? own(scope, me) : unit(unit, scope);
        int asked = year < 2025 || year > 2100 ? Shanghai.today(clock).getYear() : year;
        return new ModelAndView("founding/quotas").addObject("lines", quotas.of(of, asked)).addObject("unit", of).addObject("year", asked)
                .addObject("may", me.scope(CHANGE_UNITS).covers(of.place()));
    }

    @PostMapping("/recruiting-targets")
    String set(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Unit of = unit(sent.getOrDefault("unit", ""), scope);
        Typed typed = Typed.of(sent);
        int year = typed.number("year", "年份");
        int target = typed.number("target", "目标人数");
        try {
            if (!typed.ok() || year < 2025 || year > 2100) {
                throw FoundingRefusal.QUOTA_INVALID.because();
            }
            quotas.set(of, year, sent.getOrDefault("tag", ""), target, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("目标已保存。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/recruiting-targets?unit=" + of.code() + "&year=" + year;
    }

    private Unit own(Scope scope, Actor me) {
        return me.posts().stream().flatMap(post -> units.withId(post.unitId()).stream()).filter(one -> scope.covers(one.place()))
                .findFirst().orElseThrow(NotHere::new);
    }

    private Unit unit(String code, Scope scope) {
        return units.withCode(code).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
    }
}
