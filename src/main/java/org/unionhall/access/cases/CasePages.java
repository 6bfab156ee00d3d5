package org.unionhall.access.cases;

import static org.unionhall.access.Permission.OPEN_CASE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.Refusal;

/** Where an upper officer states why a roster below must be looked into. */
@Controller
class CasePages {

    private final Cases cases;

    CasePages(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/units/{code}/cases")
    String form(@May(OPEN_CASE) Scope scope, @PathVariable String code, Model model) {
        return form(code, cases.name(cases.unit(scope, code)), "", null, model);
    }

    @PostMapping("/units/{code}/cases")
    String open(@May(OPEN_CASE) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
            RedirectAttributes next) {
        String name = cases.name(cases.unit(scope, code));
        try {
            Instant until = cases.grant(scope, me, code, reason);
            next.addFlashAttribute(Flash.KEY, Flash.done("理由已记入留痕。“" + name + "”的名册可查看到 " + Show.time(until) + "。"));
            return "redirect:/members?under=" + code;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(code, name, reason, refused.sentence(), model);
        }
    }

    private static String form(String code, String name, String reason, String problem, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("name", name);
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        return "access/case";
    }
}
