package org.unionhall.membership.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;

/** The box at the top of the office. Full numbers are not asked for here: what stands in an address is kept in logs. */
@Controller
class SearchPages {

    private final Finding finding;

    SearchPages(Finding finding) {
        this.finding = finding;
    }

    @GetMapping("/search")
    String search(@Self Actor me, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("found", finding.find(q.strip(), me));
        return "membership/search";
    }
}
