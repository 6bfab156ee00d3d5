package org.unionhall.organization.rule;

import static org.unionhall.access.Permission.MANAGE_RULES;
import static org.unionhall.access.Permission.READ_UNITS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.door.Form;
import org.unionhall.organization.door.Reach;
import org.unionhall.organization.rule.RuleBook.NewRule;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 规则: the figures of the rules as they count for a unit, with basis and dates; upper unions set their own. */
@Controller
class RulePages {

    private final RuleBook book;
    private final Reach reach;
    private final Units units;
    private final Clock clock;

    RulePages(RuleBook book, Reach reach, Units units, Clock clock) {
        this.book = book;
        this.reach = reach;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/rules")
    ModelAndView page(@May(READ_UNITS) Scope scope, @Self Actor me,
            @RequestParam(name = "unit", defaultValue = "") String code) {
        Unit unit = unit(code, scope, me);
        var byCode = new LinkedHashMap<String, List<RuleRow>>();
        book.of(unit).forEach(row -> byCode.computeIfAbsent(row.code(), one -> new ArrayList<>()).add(row));
        return new ModelAndView("organization/rules", Map.of("unit", unit, "rules", byCode,
                "may", me.scope(MANAGE_RULES).covers(unit.place()), "today", Shanghai.today(clock).toString()));
    }

    @GetMapping("/rules/new")
    ModelAndView form(@May(MANAGE_RULES) Scope scope, @Self Actor me,
            @RequestParam(name = "unit", defaultValue = "") String code,
            @RequestParam(defaultValue = "") String rule) {
        Unit unit = unit(code, scope, me);
        var values = new HashMap<String, String>();
        values.put("rule", rule);
        values.put("on", Shanghai.today(clock).toString());
        return formPage(unit, Form.starting(values));
    }

    @PostMapping("/rules/new")
    ModelAndView set(@May(MANAGE_RULES) Scope scope, @Self Actor me, @RequestParam(name = "unit") String code,
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Unit unit = reach.unit(code, scope);
        Form form = Form.of(sent);
        var rule = new NewRule(form.text("rule"), form.text("value"), form.date("on"), form.date("to"),
                form.text("basis"));
        if (form.ok()) {
            try {
                book.set(unit, rule, me);
                next.addFlashAttribute(Flash.KEY, Flash.done("规则已保存，对" + unit.name() + "和下级组织生效。"));
                return new ModelAndView("redirect:/rules?unit=" + unit.code());
            } catch (Refusal refusal) {
                form.refused(refusal);
            }
        }
        ModelAndView page = formPage(unit, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/rules/{id}/end")
    String end(@May(MANAGE_RULES) Scope scope, @Self Actor me, @PathVariable long id,
            @RequestParam(name = "unit") String code,
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Unit unit = reach.unit(code, scope);
        try {
            book.end(unit, id, Form.of(sent).date("to"), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("规则已设失效日期。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/rules?unit=" + unit.code();
    }

    /** The unit asked for, or the one the person acts for. */
    private Unit unit(String code, Scope scope, Actor me) {
        if (!code.isEmpty()) {
            return reach.unit(code, scope);
        }
        return me.posts().stream().map(post -> units.withId(post.unitId()).orElseThrow())
                .filter(unit -> scope.covers(unit.place())).findFirst().orElseThrow(NotHere::new);
    }

    private ModelAndView formPage(Unit unit, Form form) {
        var rules = new LinkedHashMap<String, String>();
        book.of(unit).forEach(row -> rules.putIfAbsent(row.code(),
                row.title() + "（现为 " + row.value() + " " + row.measure() + "）"));
        return new ModelAndView("organization/rule", Map.of("unit", unit, "form", form,
                "rules", rules.entrySet().stream().map(rule -> new Choice(rule.getKey(), rule.getValue())).toList()));
    }
}
