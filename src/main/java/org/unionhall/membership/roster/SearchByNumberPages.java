package org.unionhall.membership.roster;

import static org.unionhall.access.Permission.READ_ROSTER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.person.Reasons;
import org.unionhall.platform.refusal.Refusal;

/** 按证件号码或手机号查找: by POST only, so that no number stands in an address. */
@Controller
class SearchByNumberPages {

    private final NumberSearch search;

    SearchByNumberPages(NumberSearch search) {
        this.search = search;
    }

    @GetMapping("/members/search")
    String form(@May(READ_ROSTER) Scope scope, Model model) {
        return page("", "", null, List.of(), model);
    }

    @PostMapping("/members/search")
    String find(@May(READ_ROSTER) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String why, Model model, HttpServletResponse response) {
        try {
            List<Long> found = search.find(scope, number, Reasons.given(why), me);
            if (found.size() == 1) {
                return "redirect:/members/" + found.getFirst();
            }
            return page(number, why, found.isEmpty() ? MembershipRefusal.SEARCH_NOTHING.sentence() : null, found, model);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(number, why, refused.sentence(), List.of(), model);
        }
    }

    private static String page(String number, String why, String problem, List<Long> found, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("why", why);
        model.addAttribute("problem", problem);
        model.addAttribute("found", found);
        return "membership/search-number";
    }
}
