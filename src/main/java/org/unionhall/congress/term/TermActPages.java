package org.unionhall.congress.term;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** What is done to a running term from its page: longer, somebody leaves, is recalled, is to be moved. */
@Controller
class TermActPages {

    private final TermBook book;
    private final Askers askers;
    private final TermView view;
    private final Leaving leaving;
    private final Matters matters;
    private final Units units;

    TermActPages(TermBook book, Askers askers, TermView view, Leaving leaving, Matters matters, Units units) {
        this.book = book;
        this.askers = askers;
        this.view = view;
        this.leaving = leaving;
        this.matters = matters;
        this.units = units;
    }

    @PostMapping("/terms/{id}/extension")
    ModelAndView extend(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Term term = askers.extendable(id, me);
        Typed typed = Typed.of(sent);
        return done(term, me, typed, next, askers.instead(term, me) ? "已替它报延期，请另一位同事审批。" : "延期申请已报上级工会。", () -> file("extend-term", term, Map.of("term", String.valueOf(id),
                "to", sent.getOrDefault("to", ""), "reason", sent.getOrDefault("reason", "")), me));
    }

    @PostMapping("/terms/{id}/seats/{seat}/leave")
    ModelAndView leave(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long seat,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Term term = book.open(id, scope);
        Typed typed = Typed.of(sent);
        Why why = Arrays.stream(Why.values()).filter(one -> one.name().equals(sent.get("why")))
                .filter(one -> one != Why.EXPIRED && one != Why.RECALLED && one != Why.ROSE).findFirst().orElseThrow(NotHere::new);
        var day = typed.day("day", "职务到哪天止");
        return done(term, me, typed, next, "已登记，职务和它带来的权限到这一天止。", () -> leaving.leave(term, seat, why, day, typed.text("reason"), me));
    }

    @PostMapping("/terms/{id}/seats/{seat}/recall")
    ModelAndView recall(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long seat,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Term term = book.open(id, scope);
        Typed typed = Typed.of(sent);
        var day = typed.day("day", "表决日期");
        int should = typed.number("should", "应到人数");
        int favour = typed.number("favour", "赞成票数");
        return done(term, me, typed, next, "罢免已登记，职务当日结束。", () -> leaving.recall(term, seat, day, should, favour, null,
                typed.text("reason"), me));
    }

    @PostMapping("/terms/{id}/seats/{seat}/move")
    ModelAndView move(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long seat,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Term term = book.open(id, scope);
        return done(term, me, Typed.of(sent), next, "已报上一级工会征求意见。", () -> file("move-chair", term, Map.of("seat", String.valueOf(seat),
                "committee", sent.getOrDefault("committee", ""), "agreed", sent.getOrDefault("agreed", ""), "moveOn", sent.getOrDefault("on", ""),
                "reason", sent.getOrDefault("reason", "")), me));
    }

    private void file(String kind, Term term, Map<String, String> answers, Actor me) {
        matters.file(new Filing(kind, units.withId(term.unitId()).orElseThrow(), answers, List.of(), new Asker(me.account(), null, me.name()),
                Filing.Channel.ONLINE, me, null, false));
    }

    private ModelAndView done(Term term, Actor me, Typed typed, RedirectAttributes next, String told, Runnable act) {
        if (typed.ok()) {
            try {
                act.run();
                next.addFlashAttribute(Flash.KEY, Flash.done(told));
                return new ModelAndView("redirect:/terms/" + term.id());
            } catch (Refusal refusal) {
                typed.refused(refusal);
            }
        } else {
            List.of("day", "should", "favour").stream().map(typed::error).filter(java.util.Objects::nonNull).findFirst()
                    .ifPresent(sentence -> typed.wrong("", sentence));
        }
        ModelAndView page = view.page(term, me, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
