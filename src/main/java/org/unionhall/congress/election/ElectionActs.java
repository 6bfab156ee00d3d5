package org.unionhall.congress.election;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.people.Sex;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.Refusal;

/** What the union that elects does on the page of its election before the first ballot. */
@Controller
class ElectionActs {

    private final ElectionBook book;
    private final Drawing drawing;
    private final Candidates candidates;
    private final CandidateNotices notices;
    private final Rolls rolls;
    private final Consulting consulting;
    private final Tellers tellers;
    private final NextRound following;
    private final Reporting reporting;
    private final Matters matters;

    ElectionActs(ElectionBook book, Drawing drawing, Candidates candidates, CandidateNotices notices, Rolls rolls, Consulting consulting,
            Tellers tellers, NextRound following, Reporting reporting, Matters matters) {
        this.book = book;
        this.drawing = drawing;
        this.candidates = candidates;
        this.notices = notices;
        this.rolls = rolls;
        this.consulting = consulting;
        this.tellers = tellers;
        this.following = following;
        this.reporting = reporting;
        this.matters = matters;
    }

    @PostMapping("/elections/{id}/candidates")
    String propose(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") List<String> relation, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        Set<Proposal.Relation> relations = EnumSet.noneOf(Proposal.Relation.class);
        Arrays.stream(Proposal.Relation.values()).filter(one -> relation.contains(one.name())).forEach(relations::add);
        return act(scope, id, next, "已列入候选人。", election -> candidates.propose(election, new Proposal(typed.number("member", "会员"),
                typed.text("name"), Sex.of(String.valueOf(typed.text("sex"))).orElse(null), typed.text("unitName"), typed.text("politics"),
                typed.text("post"), typed.number("groups", "推荐小组数"), typed.text("proposedBy"), relations), me));
    }

    @PostMapping("/elections/{id}/candidates/{candidate}/remove")
    String remove(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long candidate,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean own, RedirectAttributes next) {
        return act(scope, id, next, "已从候选人中去掉，推荐记录和理由保留。", election -> candidates.remove(election, candidate, own, reason, me));
    }

    /** The union above examines the list before it is published. */
    @PostMapping("/elections/{id}/check")
    String check(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        return act(scope, id, next, "候选人名单已报上一级工会审查。", election -> matters.file(new Filing("check-candidates", null,
                Map.of("election", String.valueOf(id)), List.of(), new Asker(me.account(), me.personKey(), me.name()), Filing.Channel.ONLINE, me, null, false)));
    }

    @PostMapping("/elections/{id}/notice")
    String publish(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        return act(scope, id, next, "候选人名单已公示。", election -> notices.publish(election, Typed.of(sent).day("to", "公示到"), me));
    }

    @PostMapping("/elections/{id}/objections/{objection}")
    String answer(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long objection,
            @RequestParam(defaultValue = "") String answer, RedirectAttributes next) {
        return act(scope, id, next, "已答复。", election -> notices.answer(election, objection, answer, me));
    }

    @PostMapping("/elections/{id}/roll")
    String freeze(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        return act(scope, id, next, "选民名册已冻结，指纹已公布。", election -> rolls.freeze(election, me));
    }

    @PostMapping("/elections/{id}/tellers")
    String appoint(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Tellers.Task task,
            @RequestParam(defaultValue = "") String login, RedirectAttributes next) {
        return act(scope, id, next, "已登记。", election -> tellers.appoint(election, task, login, me));
    }

    @PostMapping("/elections/{id}/tellers/dismiss")
    String dismiss(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Tellers.Task task,
            @RequestParam long account, RedirectAttributes next) {
        return act(scope, id, next, "已去掉。", election -> tellers.dismiss(election, task, account, me));
    }

    /** 协商结果 of an election without a ballot. */
    @PostMapping("/elections/{id}/consultation")
    String consulted(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        return act(scope, id, next, "协商结果已登记，可以和委员会一并报批。", election -> consulting.record(election,
                new Consulting.Consulted(typed.day("day", "协商日期"), typed.text("people"), typed.text("words")), me));
    }

    /** The first round, or the one that the count before asks for. */
    @PostMapping("/elections/{id}/rounds")
    String prepare(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        Election election = book.within(scope, id);
        try {
            return "redirect:/elections/" + id + "/rounds/" + following.prepare(election, me);
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
            return "redirect:/elections/" + id;
        }
    }

    @PostMapping("/elections/{id}/finish")
    String finish(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "false") boolean fewer,
            RedirectAttributes next) {
        return act(scope, id, next, "结果已确认，可以打印结果报告单。", election -> following.finish(election, fewer, me));
    }

    /** Confirmed results of the same congress go to the union above together. */
    @PostMapping("/elections/{id}/report")
    String report(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        return act(scope, id, next, "选举结果已报上一级工会审批。", election -> reporting.report(election, me));
    }

    @PostMapping("/elections/{id}/stop")
    String stop(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(scope, id, next, "选举已终止，记录保留。", election -> drawing.stop(election, reason, me));
    }

    private String act(Scope scope, long id, RedirectAttributes next, String done, Consumer<Election> act) {
        Election election = book.within(scope, id);
        try {
            act.accept(election);
            next.addFlashAttribute(Flash.KEY, Flash.done(done));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(nameless(refusal)));
        }
        return "redirect:/elections/" + id;
    }

    /** A sentence that names somebody does not travel in a cookie; the list of candidates shows it. */
    private static String nameless(Refusal refusal) {
        return refusal.reason() instanceof ElectionRefusal reason && reason.names() ? "没有办成：这位人选的情况见候选人名单里的说明。" : refusal.sentence();
    }
}
