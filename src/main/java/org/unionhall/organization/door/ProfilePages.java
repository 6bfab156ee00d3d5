package org.unionhall.organization.door;

import static org.unionhall.access.Permission.CHANGE_PROFILE;
import static org.unionhall.access.Permission.CHANGE_UNITS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.unionhall.organization.Founding;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Unit;
import org.unionhall.organization.profile.Registers;
import org.unionhall.organization.tree.Changing;
import org.unionhall.organization.tree.Judging;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 组建 and 修改资料: the two long forms of a unit. */
@Controller
class ProfilePages {

    private final Reach reach;
    private final Kinds kinds;
    private final Founding founding;
    private final Judging judging;
    private final Changing changing;
    private final Registers registers;
    private final Clock clock;

    ProfilePages(Reach reach, Kinds kinds, Founding founding, Judging judging, Changing changing, Registers registers,
            Clock clock) {
        this.reach = reach;
        this.kinds = kinds;
        this.founding = founding;
        this.judging = judging;
        this.changing = changing;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/units/new")
    ModelAndView foundForm(@May(CHANGE_UNITS) Scope scope, @RequestParam(defaultValue = "") String parent) {
        var values = new HashMap<String, String>();
        if (!parent.isEmpty()) {
            values.put("to", reach.unit(parent, scope).code());
        }
        values.put("on", Shanghai.today(clock).toString());
        return foundPage(Form.starting(values));
    }

    @PostMapping("/units/new")
    ModelAndView found(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        Form form = Form.of(sent);
        try {
            Unit parent = reach.picked(form.text("to"), scope);
            NewUnit fresh = fresh(form, parent);
            if (form.ok()) {
                judging.against(fresh, parent).forEach(form::refused);
            }
            if (form.ok()) {
                Unit unit = founding.found(fresh, me);
                next.addFlashAttribute(Flash.KEY, Flash.done("已组建：" + unit.name() + "。"));
                return new ModelAndView("redirect:/units/" + unit.code());
            }
        } catch (Refusal refusal) {
            form.refused(refusal);
        }
        return refused(foundPage(form));
    }

    @GetMapping("/units/{code}/profile")
    ModelAndView changeForm(@May(CHANGE_PROFILE) Scope scope, @PathVariable String code) {
        Unit unit = reach.unit(code, scope);
        return changePage(unit, ProfileForm.of(registers.of(unit.id()).orElseThrow()));
    }

    @PostMapping("/units/{code}/profile")
    ModelAndView change(@May(CHANGE_PROFILE) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Unit unit = reach.unit(code, scope);
        Form form = Form.of(sent);
        var profile = ProfileForm.profile(form);
        Integer version = form.integer("version");
        if (form.ok()) {
            judging.against(profile, unit).forEach(form::refused);
        }
        if (form.ok()) {
            try {
                changing.change(unit.id(), profile, version == null ? 0 : version, me);
                next.addFlashAttribute(Flash.KEY, Flash.done("资料已保存。"));
                return new ModelAndView("redirect:/units/" + unit.code());
            } catch (Refusal refusal) {
                form.refused(refusal);
            }
        }
        return refused(changePage(unit, form));
    }

    private NewUnit fresh(Form form, Unit parent) {
        LocalDate on = form.date("on");
        String kind = form.text("kind");
        String level = form.text("level");
        if (level == null && kind != null) {
            level = judging.usualLevel(kind, parent.level());
        }
        return new NewUnit(parent.code(), form.text("code"), form.text("name"), kind, level, on,
                ProfileForm.profile(form), List.of());
    }

    private ModelAndView foundPage(Form form) {
        Kinds.Table table = kinds.table();
        return new ModelAndView("organization/new", Map.of(
                "form", form, "kinds", table.kinds(), "levels", table.levels()));
    }

    private ModelAndView changePage(Unit unit, Form form) {
        return new ModelAndView("organization/profile", Map.of("unit", unit, "form", form, "bank",
                registers.of(unit.id()).map(one -> one.bankAccount() != null).orElse(false)));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
