package org.unionhall.organization.profile;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.REVEAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
import org.unionhall.organization.door.Reach;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** The pages of one unit: what is told about it, its history, its account and telephone for those who say why. */
@Controller
class UnitPages {

    private final Reach reach;
    private final UnitHead head;
    private final Registers registers;
    private final History history;
    private final Rules rules;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnitPages(Reach reach, UnitHead head, Registers registers, History history, Rules rules, Trail trail,
            TransactionTemplate transaction, Clock clock) {
        this.reach = reach;
        this.head = head;
        this.registers = registers;
        this.history = history;
        this.rules = rules;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/units/{code}")
    String page(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable String code, Model model) {
        return profile(reach.unit(code, scope), scope, me, null, model);
    }

    @GetMapping("/units/{code}/history")
    String history(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable String code, Model model) {
        Unit unit = reach.unit(code, scope);
        model.addAttribute("view", head.of(unit, scope, me, "history"));
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
        UnitView view = head.of(unit, scope, me, "profile", revealed);
        LocalDate today = Shanghai.today(clock);
        model.addAttribute("view", view);
        model.addAttribute("completeness", Completeness.of(view.unit()));
        model.addAttribute("term", Term.of(view.unit(), today, rules.number(unit.id(), today, "TERM_ALERT_MONTHS")));
        model.addAttribute("led", registers.ledBy(unit.id(), scope));
        return "organization/unit";
    }
}
