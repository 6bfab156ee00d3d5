package org.unionhall.membership.person;

import static org.unionhall.access.Permission.READ_ROSTER;
import static org.unionhall.access.Permission.REVEAL;

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
import org.unionhall.platform.refusal.NotHere;

/** The page of one member: what is kept, what happened; a number in full for those who say why. */
@Controller
class PersonPages {

    private final MemberFiles files;
    private final Histories histories;
    private final Trail trail;
    private final TransactionTemplate transaction;

    PersonPages(MemberFiles files, Histories histories, Trail trail, TransactionTemplate transaction) {
        this.files = files;
        this.histories = histories;
        this.trail = trail;
        this.transaction = transaction;
    }

    @GetMapping("/members/{id:\\d+}")
    String page(@May(READ_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, Model model) {
        return page(scope, me, id, Map.of(), model);
    }

    /** Shows the number once, in the answer itself. */
    @PostMapping("/members/{id:\\d+}/reveal/{what}")
    String reveal(@May(REVEAL) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable String what,
            @RequestParam(defaultValue = "") String reason, Model model) {
        String value = files.revealed(scope, id, what).orElseThrow(NotHere::new);
        String why = Reasons.given(reason);
        MemberFile file = files.of(scope, id);
        transaction.executeWithoutResult(status -> trail.record(me, "MEMBER_REVEALED", file.unitId(), "member:" + id, why,
                null, Map.of("field", what)));
        return page(me.scope(READ_ROSTER), me, id, Map.of(what, value), model);
    }

    private String page(Scope scope, Actor me, long id, Map<String, String> revealed, Model model) {
        model.addAttribute("view", PersonView.of(files.of(scope, id), histories.of(scope.literal(), id), me, revealed));
        return "membership/person";
    }
}
