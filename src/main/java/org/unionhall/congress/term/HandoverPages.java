package org.unionhall.congress.term;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
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
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.Refusal;

/** 交接清单: what goes on under new leaders, and what the outgoing chair has to say. */
@Controller
class HandoverPages {

    private final TermBook book;
    private final Handover handover;
    private final Leaving leaving;

    HandoverPages(TermBook book, Handover handover, Leaving leaving) {
        this.book = book;
        this.handover = handover;
        this.leaving = leaving;
    }

    @GetMapping("/terms/{id}/handover")
    ModelAndView page(@May(RUN_CONGRESS) Scope scope, @PathVariable long id) {
        Term term = book.open(id, scope);
        Map<String, List<Handover.Item>> parts = new LinkedHashMap<>();
        parts.put("在办事项", handover.matters(term.unitId()));
        parts.put("会议筹备", handover.meetings(term.unitId()));
        parts.put("选举", handover.elections(term.unitId()));
        parts.put("没有答复的提案", handover.motions(term.unitId()));
        parts.put("没有落实的决议", handover.resolutions(term.unitId()));
        List<Term> history = book.history(term.unitId(), term.body(), term.title());
        int at = history.stream().map(Term::id).toList().indexOf(id);
        return new ModelAndView("congress/term-handover").addObject("term", term).addObject("parts", parts)
                .addObject("before", at >= 0 && at + 1 < history.size() ? history.get(at + 1) : null);
    }

    @PostMapping("/terms/{id}/handover")
    String note(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        try {
            leaving.note(book.open(id, scope), note, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("交接说明已保存，新一届能看到。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/terms/" + id + "/handover";
    }
}
