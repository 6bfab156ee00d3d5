package org.unionhall.membership.realname;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Inside;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.time.Shanghai;

/** 实名: somebody tells who they are; what is known already is shown masked. */
@Controller
class RealNamePages {

    private static final String OWN = "/hall/real-name";

    private final RealNames names;
    private final Clock clock;

    RealNamePages(RealNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(OWN)
    String form(@Self Actor me, @RequestParam(name = "next", defaultValue = "") String back, Model model) {
        return page(me, "", DocumentType.ID_CARD.code(), "", Inside.path(back, ""), null, model);
    }

    @PostMapping(OWN)
    String declare(@Self Actor me, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "1") String document,
            @RequestParam(defaultValue = "") String number, @RequestParam(name = "next", defaultValue = "") String back, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            Document.Read read = Document.read(DocumentType.of(document).orElse(DocumentType.ID_CARD), number, Shanghai.today(clock));
            if (read.problem() != null) {
                throw MembershipRefusal.NUMBER_INVALID.because(read.problem());
            }
            Identity identity = names.declare(read.document(), name, me);
            String asked = Inside.path(back, "");
            next.addFlashAttribute(Flash.KEY, Flash.done(!identity.proven() ? "已记下。申请加入工会时不用再填。"
                    : asked.isEmpty() ? "实名完成，这是您的会籍。" : "实名完成，请接着申请。"));
            return "redirect:" + (identity.proven() ? asked.isEmpty() ? "/hall/me" : asked
                    : asked.isEmpty() ? OWN : Inside.href(OWN, asked));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, name, document, number, Inside.path(back, ""), refusal, model);
        }
    }

    private String page(Actor me, String name, String document, String number, String back, Refusal refusal,
            Model model) {
        Identity known = names.of(me.account(), me.personKey()).orElse(null);
        model.addAttribute("known", known);
        model.addAttribute("masked", known == null ? null : Masks.idNumber(known.document().number()));
        model.addAttribute("name", name);
        model.addAttribute("document", document);
        model.addAttribute("number", number);
        model.addAttribute("back", back);
        model.addAttribute("problem", refusal == null ? null : refusal.sentence());
        model.addAttribute("field", refusal == null ? "" : field(refusal));
        return "membership/real-name";
    }

    private static String field(Refusal refusal) {
        return refusal.reason() == MembershipRefusal.NAME_MISSING ? "name"
                : refusal.reason() == MembershipRefusal.NUMBER_INVALID ? "number" : "";
    }
}
