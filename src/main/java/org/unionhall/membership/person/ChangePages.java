package org.unionhall.membership.person;

import static org.unionhall.access.Permission.CHANGE_ROSTER;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.membership.member.Transferring;
import org.unionhall.membership.member.Uniting;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** The acts on a membership: changes of its state, transfer to another union of the same officer, merge of two records. */
@Controller
class ChangePages {

    /** What needs more than one officer: these go their own way as matters. */
    private static final Set<ChangeKind> PROPOSED = EnumSet.of(ChangeKind.EXPEL, ChangeKind.LAPSE);

    private final MemberFiles files;
    private final StatusChanging changing;
    private final Transferring transferring;
    private final Uniting uniting;
    private final Clock clock;

    ChangePages(MemberFiles files, StatusChanging changing, Transferring transferring, Uniting uniting, Clock clock) {
        this.files = files;
        this.changing = changing;
        this.transferring = transferring;
        this.uniting = uniting;
        this.clock = clock;
    }

    private interface Act {
        void run();
    }

    @GetMapping("/members/{id:\\d+}/changes/{kind}")
    String form(@May(CHANGE_ROSTER) Scope scope, @PathVariable long id, @PathVariable String kind, Model model) {
        MemberFile file = files.of(scope, id);
        return changeForm(file, kind(kind), fresh(file), Problems.NONE, model);
    }

    @PostMapping("/members/{id:\\d+}/changes/{kind}")
    String change(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable String kind,
            @ModelAttribute ChangeForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        MemberFile file = files.of(scope, id);
        ChangeKind asked = kind(kind);
        Optional<Refusal> refused = tried(() -> changing.change(scope, id, asked, day(form), form.reason(), form.note(),
                form.seen(), me));
        return refused.map(refusal -> {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return changeForm(file, asked, form, Problems.of(refusal), model);
        }).orElseGet(() -> done(id, "已办理“" + asked.title() + "”。", next));
    }

    @GetMapping("/members/{id:\\d+}/transfer")
    String transferForm(@May(CHANGE_ROSTER) Scope scope, @PathVariable long id, Model model) {
        MemberFile file = files.of(scope, id);
        return page("transfer", "转到别的工会", file, fresh(file), Problems.NONE, model);
    }

    @PostMapping("/members/{id:\\d+}/transfer")
    String transfer(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, @ModelAttribute ChangeForm form,
            Model model, HttpServletResponse response, RedirectAttributes next) {
        MemberFile file = files.of(scope, id);
        Optional<Refusal> refused = tried(() -> transferring.transfer(scope, id, form.unit(), day(form), form.reason(),
                form.note(), form.seen(), me));
        return refused.map(refusal -> {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page("transfer", "转到别的工会", file, form, Problems.of(refusal), model);
        }).orElseGet(() -> done(id, "会籍已转到新的工会。", next));
    }

    @GetMapping("/members/{id:\\d+}/merging")
    String mergeForm(@May(CHANGE_ROSTER) Scope scope, @PathVariable long id, Model model) {
        MemberFile file = files.of(scope, id);
        return page("merging", "合并重复的记录", file, fresh(file), Problems.NONE, model);
    }

    @PostMapping("/members/{id:\\d+}/merging")
    String merge(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, @ModelAttribute ChangeForm form,
            Model model, HttpServletResponse response, RedirectAttributes next) {
        MemberFile file = files.of(scope, id);
        Optional<Refusal> refused = tried(() -> uniting.unite(scope, id, other(form), Reasons.given(form.reason()),
                form.seen(), me));
        return refused.map(refusal -> {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page("merging", "合并重复的记录", file, form, Problems.of(refusal), model);
        }).orElseGet(() -> done(id, "两条记录已合并，双方的历史都保留在这里。", next));
    }

    private static Optional<Refusal> tried(Act act) {
        try {
            act.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static String done(long id, String told, RedirectAttributes next) {
        next.addFlashAttribute(Flash.KEY, Flash.done(told));
        return "redirect:/members/" + id;
    }

    private ChangeForm fresh(MemberFile file) {
        return new ChangeForm(Shanghai.today(clock).toString(), null, null, null, null, file.version());
    }

    private LocalDate day(ChangeForm form) {
        return MemberForm.day("on", form.on(), MemberForm.problems(), clock);
    }

    /** The number of the other record, or the address of its page. */
    private static long other(ChangeForm form) {
        String digits = form.other() == null ? "" : form.other().strip().replaceFirst("^.*/members/", "");
        if (!digits.matches("\\d{1,18}")) {
            throw MembershipRefusal.MERGE_UNKNOWN.because(digits.isEmpty() ? "（空）" : "该");
        }
        return Long.parseLong(digits);
    }

    private static ChangeKind kind(String name) {
        return StatusChanging.KINDS.stream().filter(kind -> !PROPOSED.contains(kind)).filter(kind -> name(kind).equals(name)).findFirst().orElseThrow(NotHere::new);
    }

    static String name(ChangeKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String changeForm(MemberFile file, ChangeKind kind, ChangeForm form, Problems problems, Model model) {
        model.addAttribute("kind", kind);
        return page("change", kind.title(), file, form, problems, model);
    }

    private static String page(String page, String act, MemberFile file, ChangeForm form, Problems problems, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("crumbs", PersonView.crumbs(file, act));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "membership/" + page;
    }
}
