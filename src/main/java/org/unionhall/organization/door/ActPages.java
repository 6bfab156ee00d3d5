package org.unionhall.organization.door;

import static org.unionhall.access.Permission.CHANGE_UNITS;
import static org.unionhall.access.Permission.ENTRUST;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
import org.unionhall.organization.profile.Registers;
import org.unionhall.organization.tree.Entrusting;
import org.unionhall.organization.tree.Merging;
import org.unionhall.organization.tree.Moving;
import org.unionhall.organization.tree.Renaming;
import org.unionhall.organization.tree.Splitting;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 办理: the forms of the acts on a unit. */
@Controller
class ActPages {

    private final Reach reach;
    private final Units units;
    private final Registers registers;
    private final Moving moving;
    private final Merging merging;
    private final Splitting splitting;
    private final Renaming renaming;
    private final Entrusting entrusting;
    private final Clock clock;

    ActPages(Reach reach, Units units, Registers registers, Moving moving, Merging merging, Splitting splitting,
            Renaming renaming, Entrusting entrusting, Clock clock) {
        this.reach = reach;
        this.units = units;
        this.registers = registers;
        this.moving = moving;
        this.merging = merging;
        this.splitting = splitting;
        this.renaming = renaming;
        this.entrusting = entrusting;
        this.clock = clock;
    }

    @GetMapping("/units/{code}/acts/{act:renaming|moving|merging|splitting|dissolving}")
    ModelAndView form(@May(CHANGE_UNITS) Scope scope, @PathVariable String code, @PathVariable Act act) {
        Unit unit = reach.governed(code, scope);
        return page(unit, act, starting(unit));
    }

    @PostMapping("/units/{code}/acts/{act:renaming|moving|merging|splitting|dissolving}")
    ModelAndView act(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable String code, @PathVariable Act act,
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Unit unit = reach.governed(code, scope);
        Form form = Form.of(sent);
        return done(unit, act, form, next, () -> perform(act, unit, form, scope, me));
    }

    @GetMapping("/units/{code}/acts/entrusting")
    ModelAndView entrustForm(@May(ENTRUST) Scope scope, @PathVariable String code) {
        Unit unit = reach.unit(code, scope);
        return page(unit, Act.entrusting, starting(unit));
    }

    @PostMapping("/units/{code}/acts/entrusting")
    ModelAndView entrust(@May(ENTRUST) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next) {
        Unit unit = reach.unit(code, scope);
        Form form = Form.of(sent);
        return done(unit, Act.entrusting, form, next, () -> {
            Long keeper = form.text("to") == null ? null : units.ancestorsOf(unit.id()).stream()
                    .filter(upper -> upper.code().equals(form.text("to"))).map(Unit::id).findFirst().orElse(-1L);
            return entrusting.entrust(unit.id(), keeper, form.date("on"), form.text("reason"), me);
        });
    }

    private interface Doing {
        Unit run();
    }

    private Unit perform(Act act, Unit unit, Form form, Scope scope, Actor me) {
        var on = form.date("on");
        String reason = form.text("reason");
        return switch (act) {
            case renaming -> renaming.rename(unit.id(), form.text("name"), form.text("shortName"), on, reason, me);
            case moving -> moving.move(unit.id(), reach.picked(form.text("to"), scope).id(), on, reason, me);
            case merging -> merging.merge(unit.id(), reach.picked(form.text("to"), scope).id(), on, reason, me);
            case splitting -> splitting.split(unit.id(), new Splitting.Parts(form.text("code"), form.text("name"),
                    ids(form, "children"), ids(form, "employers")), on, reason, me);
            case dissolving -> merging.dissolve(unit.id(), form.text("to") == null ? null
                    : Long.valueOf(reach.picked(form.text("to"), scope).id()), on, reason, me);
            case entrusting -> throw new IllegalStateException("has a door of its own");
        };
    }

    private ModelAndView done(Unit unit, Act act, Form form, RedirectAttributes next, Doing doing) {
        form.date("on");
        if (form.ok()) {
            try {
                Unit now = doing.run();
                next.addFlashAttribute(Flash.KEY, Flash.done("已办理：" + unit.name() + " " + act.title() + "。"));
                return new ModelAndView("redirect:/units/" + now.code());
            } catch (Refusal refusal) {
                form.refused(refusal);
            }
        }
        ModelAndView page = page(unit, act, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Form starting(Unit unit) {
        return Form.starting(Map.of("on", Shanghai.today(clock).toString(), "name", unit.name(),
                "shortName", unit.shortName() == null ? "" : unit.shortName()));
    }

    private ModelAndView page(Unit unit, Act act, Form form) {
        return new ModelAndView("organization/act").addObject("unit", unit).addObject("act", act)
                .addObject("form", form).addObject("children", units.childrenOf(unit.id()))
                .addObject("employers", registers.employers(unit.id(), false))
                .addObject("uppers", units.ancestorsOf(unit.id()).reversed());
    }

    private static Set<Long> ids(Form form, String field) {
        var ids = new HashSet<Long>();
        for (String value : form.values(field)) {
            if (value.matches("\\d{1,18}")) {
                ids.add(Long.valueOf(value));
            }
        }
        return ids;
    }
}
