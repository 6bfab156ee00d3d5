package org.unionhall.organization.profile;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.REVEAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.access.Trail;
import org.unionhall.organization.OrganizationRefusal;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitCounts;
import org.unionhall.organization.Units;
import org.unionhall.organization.door.Reach;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** The pages of one unit: what is told about it, its history, its account and telephone for those who say why. */
@Controller
class UnitPages {

    private final Reach reach;
    private final Units units;
    private final Registers registers;
    private final History history;
    private final Rules rules;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final ObjectProvider<UnitCounts> counts;
    private final Clock clock;

    UnitPages(Reach reach, Units units, Registers registers, History history, Rules rules, Trail trail,
            TransactionTemplate transaction, ObjectProvider<UnitCounts> counts, Clock clock) {
        this.reach = reach;
        this.units = units;
        this.registers = registers;
        this.history = history;
        this.rules = rules;
        this.trail = trail;
        this.transaction = transaction;
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/units/{code}")
    String page(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable String code, Model model) {
        return profile(reach.unit(code, scope), scope, me, null, model);
    }

    @GetMapping("/units/{code}/history")
    String history(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable String code, Model model) {
        Unit unit = reach.unit(code, scope);
        model.addAttribute("view", view(unit, scope, me, "history", null));
        model.addAttribute("events", history.of(registers.history(unit.id())));
        return "organization/history";
    }

    /** Shows the account or telephone number once, in the answer itself; why is asked and kept. */
    @PostMapping("/units/{code}/reveal/{what}")
    String reveal(@May(REVEAL) Scope scope, @Self Actor me, @PathVariable String code, @PathVariable String what,
            @RequestParam(defaultValue = "") String reason, Model model) {
        Unit unit = reach.unit(code, scope);
        if (reason.isBlank()) {
            throw OrganizationRefusal.REASON_MISSING.because();
        }
        String value = switch (what) {
            case "bank" -> registers.bankAccount(unit.id()).orElseThrow(NotHere::new);
            case "phone" -> registers.of(unit.id()).map(Register::contactPhone).orElseThrow(NotHere::new);
            default -> throw new NotHere();
        };
        transaction.executeWithoutResult(status -> trail.record(me, "UNIT_REVEAL", unit.id(), "unit:" + unit.id(),
                reason.strip(), null, new HashMap<>(Map.of("field", what))));
        return profile(unit, me.scope(READ_UNITS), me, new UnitView.Revealed(what, value), model);
    }

    private String profile(Unit unit, Scope scope, Actor me, UnitView.Revealed revealed, Model model) {
        UnitView view = view(unit, scope, me, "profile", revealed);
        LocalDate today = Shanghai.today(clock);
        model.addAttribute("view", view);
        model.addAttribute("completeness", Completeness.of(view.unit()));
        model.addAttribute("term", Term.of(view.unit(), today, rules.number(unit.id(), today, "TERM_ALERT_MONTHS")));
        model.addAttribute("led", registers.ledBy(unit.id(), scope));
        return "organization/unit";
    }

    /** The head of a unit's pages. */
    UnitView view(Unit unit, Scope scope, Actor me, String tab, UnitView.Revealed revealed) {
        Register register = registers.of(unit.id()).orElseThrow(NotHere::new);
        var crumbs = new ArrayList<Link>();
        crumbs.add(Link.to("组织", "/units"));
        List<Unit> above = units.ancestorsOf(unit.id());
        above.stream().filter(one -> scope.covers(one.place()))
                .forEach(one -> crumbs.add(Link.to(one.shown(), "/units/" + one.code())));
        crumbs.add(Link.here(unit.shown()));
        UnitCounts source = counts.getIfAvailable();
        String own = "/units/" + unit.code();
        List<Link> tabs = List.of(
                new Link("资料", own, tab.equals("profile"), null),
                new Link("覆盖单位", own + "/employers", tab.equals("employers"),
                        register.employers() == 0 ? null : String.valueOf(register.employers())),
                new Link("组织图", own + "/chart", tab.equals("chart"), null),
                new Link("岗位", own + "/posts", false, null),
                new Link("会员", "/members?unit=" + unit.code(), false, null),
                new Link("历史", own + "/history", tab.equals("history"), null));
        return new UnitView(register, crumbs, tabs, source == null ? null : source.of(List.of(unit.id())).get(unit.id()),
                UnitView.May.of(me, unit, above.isEmpty() ? null : above.getLast()), revealed);
    }
}
