package org.unionhall.membership.changing;

import static org.unionhall.access.Permission.CHANGE_ROSTER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.membership.person.Reasons;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** What a union proposes against a membership: 视为自动退会 from a list an officer puts together, 开除会籍 to be filed above. */
@Controller
class ProposalPages {

    private final Proposals proposals;
    private final MemberFiles files;
    private final HandedPapers papers;
    private final Units units;

    ProposalPages(Proposals proposals, MemberFiles files, HandedPapers papers, Units units) {
        this.proposals = proposals;
        this.files = files;
        this.papers = papers;
        this.units = units;
    }

    @GetMapping("/members/withdrawal-list")
    String list(@May(CHANGE_ROSTER) Scope scope, @RequestParam String unit, @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) Long member, Model model) {
        return list(scope, unit(scope, unit), after, member, List.of(), "", null, model);
    }

    @PostMapping("/members/withdrawal-list")
    String propose(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @RequestParam String unit, @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) List<Long> member, @RequestParam(defaultValue = "") String why, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        Unit union = unit(scope, unit);
        List<Long> chosen = member == null ? List.of() : member.stream().limit(Proposals.PAGE).toList();
        try {
            String reason = Reasons.given(why);
            if (chosen.isEmpty()) {
                throw MembershipRefusal.NOBODY_CHOSEN.because();
            }
            Proposals.Filed filed = proposals.lapse(scope, chosen, reason, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已提出 " + filed.filed() + " 件，并通知本人在 30 天内答复。"
                    + (filed.refused() == 0 ? "" : "另有 " + filed.refused() + " 人已在办理中，没有重复提出。")));
            return "redirect:/members/withdrawal-list?unit=" + union.code();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(scope, union, after, null, chosen, why, refusal, model);
        }
    }

    private String list(Scope scope, Unit unit, long after, Long only, List<Long> chosen, String why, Refusal refusal, Model model) {
        List<Proposable> found = proposals.of(scope, unit, after, only);
        model.addAttribute("unit", unit);
        model.addAttribute("rows", found.stream().limit(Proposals.PAGE).toList());
        model.addAttribute("more", found.size() > Proposals.PAGE ? found.get(Proposals.PAGE - 1).id() : null);
        model.addAttribute("after", after);
        model.addAttribute("chosen", only == null ? chosen : List.of(only));
        model.addAttribute("why", why);
        model.addAttribute("problem", refusal == null ? null : refusal.sentence());
        return "membership/withdrawal-list";
    }

    @GetMapping("/members/{id:\\d+}/expulsion")
    String expulsion(@May(CHANGE_ROSTER) Scope scope, @PathVariable long id, Model model) {
        return expulsion(files.of(scope, id), "", "", null, Handed.NOTHING, model);
    }

    @PostMapping("/members/{id:\\d+}/expulsion")
    String expel(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "") String facts, @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> sent, Model model, HttpServletResponse response, RedirectAttributes next) {
        MemberFile file = files.of(scope, id);
        Handed handed = papers.receive(me, form, sent);
        try {
            if (!handed.good()) {
                throw handed.refused().getFirst().refusal();
            }
            proposals.expel(scope, id, decidedOn, facts, handed, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已报上级工会备案，备案以后生效；本人会收到通知。"));
            return "redirect:/members/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return expulsion(file, decidedOn, facts, handed.good() ? refusal : null, handed, model);
        }
    }

    private String expulsion(MemberFile file, String decidedOn, String facts, Refusal refusal, Handed handed, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("crumbs", List.of(Link.to(file.unitName(), "/units/" + file.unitCode()),
                Link.to("会员名册", "/members?unit=" + file.unitCode()), Link.to(file.facts().name(), "/members/" + file.id()), Link.here("开除会籍")));
        model.addAttribute("papers", papers.asked("expel", units.withId(file.unitId()).orElseThrow()));
        model.addAttribute("handed", handed);
        model.addAttribute("decidedOn", decidedOn);
        model.addAttribute("facts", facts);
        model.addAttribute("problem", refusal == null ? null : refusal.sentence());
        return "membership/expulsion";
    }

    private Unit unit(Scope scope, String code) {
        return units.withCode(code).filter(unit -> scope.covers(unit.place())).orElseThrow(NotHere::new);
    }
}
