package org.unionhall.matter.desk;

import static org.unionhall.access.Permission.HANDLE_MATTERS;
import static org.unionhall.access.Permission.REVEAL;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
import org.unionhall.access.Trail;
import org.unionhall.matter.reading.MatterPapers;
import org.unionhall.matter.running.Acts;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** One matter for who handles it: everything about it, and what can be done. */
@Controller
class HandlingPages {

    private static final String OWN = "/matters/{id:\\d+}";

    private final Handling handling;
    private final Acts acts;
    private final MatterPapers papers;
    private final Trail trail;
    private final TransactionTemplate transaction;

    HandlingPages(Handling handling, Acts acts, MatterPapers papers, Trail trail, TransactionTemplate transaction) {
        this.handling = handling;
        this.acts = acts;
        this.papers = papers;
        this.trail = trail;
        this.transaction = transaction;
    }

    @GetMapping(OWN)
    ModelAndView page(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @PathVariable long id) {
        return page(handling.view(scope, id, me, Handling.Shown.NOTHING));
    }

    /** @param union code of the union to hand it on to; goes before {@code to}, a colleague */
    @PostMapping(OWN + "/acts/{act}")
    ModelAndView act(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable String act,
            @RequestParam(defaultValue = "0") int seen, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String union,
            @RequestParam(required = false) String key, RedirectAttributes next) {
        HandlingView before = handling.view(scope, id, me, Handling.Shown.NOTHING);
        try {
            acts.act(new Acts.Asked(id, act, seen, reason, union.isBlank() ? to : union, Map.of(), key), me);
        } catch (Refusal no) {
            ModelAndView page = page(handling.view(scope, id, me, new Handling.Shown(Map.of(), no.sentence(), reason)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        next.addFlashAttribute(Flash.KEY, Flash.done("已办理“" + before.matter().kind().name() + "”（编号 " + id + "）。"));
        return new ModelAndView("redirect:/matters/" + id);
    }

    /** Shows a number once, in the answer itself. */
    @PostMapping(OWN + "/reveal/{field}")
    ModelAndView reveal(@May(REVEAL) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable String field,
            @RequestParam(defaultValue = "") String reason) {
        String value = handling.revealed(scope, id, field).orElseThrow(NotHere::new);
        HandlingView view = handling.view(me.scope(HANDLE_MATTERS), id, me, new Handling.Shown(Map.of(field, value), null, null));
        if (view.answers().stream().noneMatch(answer -> answer.sealed() && answer.code().equals(field))) {
            throw new NotHere();
        }
        String why = Reasons.given(reason);
        transaction.executeWithoutResult(status -> trail.record(me, "MATTER_REVEALED", view.matter().unit().id(), "matter:" + id,
                why, null, Map.of("field", field)));
        return page(view);
    }

    @GetMapping(OWN + "/papers/{n:\\d+}")
    void paper(@May(HANDLE_MATTERS) Scope scope, @PathVariable long id, @PathVariable int n,
            @RequestParam(defaultValue = "false") boolean small, HttpServletResponse response) {
        papers.atDesk(scope, id, n, small, response);
    }

    private static ModelAndView page(HandlingView view) {
        return new ModelAndView("matter/handling").addObject("view", view);
    }
}
