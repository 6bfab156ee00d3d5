package org.unionhall.membership.person;

import static org.unionhall.access.Permission.CHANGE_ROSTER;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.Correcting;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.membership.member.Renumbering;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.time.Shanghai;

/** 更正资料 and 更正证件号码. The phone stays masked on the form; left as it is, it stays as it is. */
@Controller
class CorrectionPages {

    private final MemberFiles files;
    private final Correcting correcting;
    private final Renumbering renumbering;
    private final Clock clock;

    CorrectionPages(MemberFiles files, Correcting correcting, Renumbering renumbering, Clock clock) {
        this.files = files;
        this.correcting = correcting;
        this.renumbering = renumbering;
        this.clock = clock;
    }

    @GetMapping("/members/{id:\\d+}/correction")
    String form(@May(CHANGE_ROSTER) Scope scope, @PathVariable long id, Model model) {
        MemberFile file = files.of(scope, id);
        return form(file, MemberForm.of(file.facts(), file.version()).phone(masked(file)), Problems.NONE, model);
    }

    @PostMapping("/members/{id:\\d+}/correction")
    String correct(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, @ModelAttribute MemberForm form,
            Model model, HttpServletResponse response, RedirectAttributes next) {
        MemberFile file = files.of(scope, id);
        Map<String, String> problems = MemberForm.problems();
        boolean samePhone = form.phone() != null && form.phone().equals(masked(file));
        MemberFacts typed = (samePhone ? form.phone(file.facts().phone().digits()) : form).facts(null, problems, clock);
        if (!problems.isEmpty()) {
            return refused(file, form, Problems.of(problems), model, response);
        }
        try {
            correcting.correct(scope, id, typed, Reasons.given(form.reason()), form.version() == null ? 0 : form.version(), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已更正，原来的内容留在历史里。"));
            return "redirect:/members/" + id;
        } catch (Refusal refusal) {
            return refused(file, form, Problems.of(refusal), model, response);
        }
    }

    @GetMapping("/members/{id:\\d+}/number")
    String numberForm(@May(CHANGE_ROSTER) Scope scope, @PathVariable long id, Model model) {
        MemberFile file = files.of(scope, id);
        return numberForm(file, file.document().code(), "", "", file.version(), Problems.NONE, model);
    }

    @PostMapping("/members/{id:\\d+}/number")
    String renumber(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @PathVariable long id,
            @RequestParam(defaultValue = "1") String document, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "0") int version, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        MemberFile file = files.of(scope, id);
        try {
            DocumentType type = DocumentType.of(document).orElse(DocumentType.ID_CARD);
            Document.Read read = Document.read(type, number, Shanghai.today(clock));
            if (read.problem() != null) {
                throw MembershipRefusal.NUMBER_INVALID.because(read.problem());
            }
            renumbering.renumber(scope, id, read.document(), Reasons.given(reason), version, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("证件号码已更正，这个人的全部记录已随新号码归并。"));
            return "redirect:/members/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return numberForm(file, document, number, reason, version, Problems.of(refusal), model);
        }
    }

    private static String masked(MemberFile file) {
        return file.facts().phone() == null ? null : Masks.phone(file.facts().phone().digits());
    }

    private String refused(MemberFile file, MemberForm form, Problems problems, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(file, form, problems, model);
    }

    private static String form(MemberFile file, MemberForm form, Problems problems, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("crumbs", PersonView.crumbs(file, "更正资料"));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "membership/correction";
    }

    private static String numberForm(MemberFile file, String document, String number, String reason, int version,
            Problems problems, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("crumbs", PersonView.crumbs(file, "更正证件号码"));
        model.addAttribute("document", document);
        model.addAttribute("number", number);
        model.addAttribute("reason", reason);
        model.addAttribute("version", version);
        model.addAttribute("problems", problems);
        return "membership/number";
    }
}
