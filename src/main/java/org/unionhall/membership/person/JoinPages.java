package org.unionhall.membership.person;

import static org.unionhall.access.Permission.CHANGE_ROSTER;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.membership.member.Joining;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.Document;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 登记会员: one person joins a union, entered by its officer. */
@Controller
class JoinPages {

    private final Joining joining;
    private final Units units;
    private final Clock clock;

    JoinPages(Joining joining, Units units, Clock clock) {
        this.joining = joining;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/members/new")
    String form(@May(CHANGE_ROSTER) Scope scope, @RequestParam String unit, Model model) {
        return form(unit(scope, unit), MemberForm.empty(unit, Shanghai.today(clock)), Problems.NONE, model);
    }

    @PostMapping("/members")
    String join(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @ModelAttribute MemberForm form, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        Unit unit = unit(scope, form.unit());
        Map<String, String> problems = MemberForm.problems();
        Document document = form.document(problems, clock).orElse(null);
        MemberFacts facts = form.facts(document, problems, clock);
        if (!problems.isEmpty()) {
            return refused(unit, form, Problems.of(problems), model, response);
        }
        try {
            long id = joining.join(scope, unit.code(), document, facts, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已登记入会。"));
            return "redirect:/members/" + id;
        } catch (Refusal refusal) {
            return refused(unit, form, Problems.of(refusal), model, response);
        }
    }

    private String refused(Unit unit, MemberForm form, Problems problems, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(unit, form, problems, model);
    }

    private static String form(Unit unit, MemberForm form, Problems problems, Model model) {
        model.addAttribute("unitCode", unit.code());
        model.addAttribute("unitName", unit.name());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "membership/new";
    }

    private Unit unit(Scope scope, String code) {
        return units.withCode(code == null ? "" : code).filter(unit -> scope.covers(unit.place())).orElseThrow(NotHere::new);
    }
}
