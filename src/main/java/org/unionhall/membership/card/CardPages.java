package org.unionhall.membership.card;

import static org.unionhall.access.Permission.CHANGE_ROSTER;
import static org.unionhall.access.Permission.READ_ROSTER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Open;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.membership.person.Reasons;
import org.unionhall.platform.page.Flash;

/** 会员证: one's own, that of a member for officers, and the public page its code leads to. */
@Controller
class CardPages {

    private final MemberFiles files;
    private final MemberCards cards;

    CardPages(MemberFiles files, MemberCards cards) {
        this.files = files;
        this.cards = cards;
    }

    @GetMapping("/card")
    String own(@Self Actor me, HttpServletRequest request, Model model) {
        return files.ofPerson(me.personKey()).map(file -> {
            show(cards.of(file), request, model);
            return "membership/card";
        }).orElse("redirect:/hall");
    }

    @GetMapping("/members/{id:\\d+}/card")
    String card(@May(READ_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, HttpServletRequest request,
            Model model) {
        MemberFile file = files.of(scope, id);
        show(cards.of(file), request, model);
        model.addAttribute("unitCode", file.unitCode());
        model.addAttribute("mayReissue", me.scope(CHANGE_ROSTER).covers(file.place()));
        return "membership/member-card";
    }

    @PostMapping("/members/{id:\\d+}/card/reissue")
    String reissue(@May(CHANGE_ROSTER) Scope scope, @Self Actor me, @PathVariable long id,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        cards.reissue(scope, id, Reasons.given(reason), me);
        next.addFlashAttribute(Flash.KEY, Flash.done("已换发，原来的二维码作废。"));
        return "redirect:/members/" + id + "/card";
    }

    /** Says whether a card is genuine and nothing else of its holder. */
    @Open
    @GetMapping("/verify/{code}")
    String verify(@PathVariable String code, Model model, HttpServletResponse response) {
        var verified = cards.verify(code);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (verified.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("card", verified.orElse(null));
        return "membership/verify";
    }

    private static void show(Card card, HttpServletRequest request, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("address", card.code() == null ? null : ServletUriComponentsBuilder.fromContextPath(request)
                .path("/verify/" + card.code()).build().toUriString());
    }
}
