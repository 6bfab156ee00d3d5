package org.unionhall.organization.door;

import static org.unionhall.access.Permission.CHANGE_PROFILE;
import static org.unionhall.access.Permission.READ_UNITS;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.Unit;
import org.unionhall.organization.profile.Registers;
import org.unionhall.organization.profile.UnitHead;
import org.unionhall.organization.tree.Covering;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 覆盖单位: which workplaces a union covers; added, corrected, ended. */
@Controller
class EmployerPages {

    private final Reach reach;
    private final UnitHead head;
    private final Registers registers;
    private final Covering covering;
    private final Clock clock;

    EmployerPages(Reach reach, UnitHead head, Registers registers, Covering covering, Clock clock) {
        this.reach = reach;
        this.head = head;
        this.registers = registers;
        this.covering = covering;
        this.clock = clock;
    }

    @GetMapping("/units/{code}/employers")
    ModelAndView list(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean ended) {
        Unit unit = reach.unit(code, scope);
        return new ModelAndView("organization/employers", Map.of("view", head.of(unit, scope, me, "employers"),
                "employers", registers.employers(unit.id(), ended), "ended", ended));
    }

    @GetMapping("/units/{code}/employers/new")
    ModelAndView coverForm(@May(CHANGE_PROFILE) Scope scope, @PathVariable String code) {
        return page(reach.unit(code, scope), null, Form.starting(Map.of("on", Shanghai.today(clock).toString())));
    }

    @PostMapping("/units/{code}/employers/new")
    ModelAndView cover(@May(CHANGE_PROFILE) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Unit unit = reach.unit(code, scope);
        Form form = Form.of(sent);
        NewEmployer employer = ProfileForm.employer(form);
        var on = form.date("on");
        return done(unit, null, form, next, () -> covering.cover(unit.id(), employer, on, me));
    }

    @GetMapping("/units/{code}/employers/{id}")
    ModelAndView correctForm(@May(CHANGE_PROFILE) Scope scope, @PathVariable String code, @PathVariable long id) {
        Unit unit = reach.unit(code, scope);
        return page(unit, id, ProfileForm.of(employer(unit, id)));
    }

    @PostMapping("/units/{code}/employers/{id}")
    ModelAndView correct(@May(CHANGE_PROFILE) Scope scope, @Self Actor me, @PathVariable String code,
            @PathVariable long id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Unit unit = reach.unit(code, scope);
        sent.set("creditCode", employer(unit, id).creditCode());
        Form form = Form.of(sent);
        NewEmployer employer = ProfileForm.employer(form);
        return done(unit, id, form, next, () -> covering.correct(unit.id(), id, employer, me));
    }

    @PostMapping("/units/{code}/employers/{id}/end")
    ModelAndView end(@May(CHANGE_PROFILE) Scope scope, @Self Actor me, @PathVariable String code, @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Unit unit = reach.unit(code, scope);
        employer(unit, id);
        Form form = Form.of(sent);
        var on = form.date("on");
        try {
            covering.end(unit.id(), id, on, form.text("reason"), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已不再覆盖。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return new ModelAndView("redirect:/units/" + unit.code() + "/employers");
    }

    private Registers.Employer employer(Unit unit, long id) {
        return registers.employers(unit.id(), false).stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(NotHere::new);
    }

    private ModelAndView done(Unit unit, Long id, Form form, RedirectAttributes next, Runnable act) {
        if (form.ok()) {
            try {
                act.run();
                next.addFlashAttribute(Flash.KEY, Flash.done("覆盖单位已保存。"));
                return new ModelAndView("redirect:/units/" + unit.code() + "/employers");
            } catch (Refusal refusal) {
                form.refused(refusal);
            }
        }
        ModelAndView page = page(unit, id, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Unit unit, Long id, Form form) {
        return new ModelAndView("organization/employer").addObject("unit", unit).addObject("id", id)
                .addObject("form", form).addObject("ownerships", choices("ownership"))
                .addObject("industries", choices("industry")).addObject("today", Shanghai.today(clock).toString());
    }

    private static List<Choice> choices(String list) {
        return CodeList.named(list).all().stream()
                .map(code -> new Choice(code.code(), code.code() + " " + code.name())).toList();
    }
}
