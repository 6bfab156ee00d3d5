package org.unionhall.notice.outbox;

import static org.unionhall.access.Permission.OPERATE;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.May;
import org.unionhall.access.Places;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.access.TopUnit;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 发件箱: what left the site, or would have. A letter belongs to no unit: only who operates the whole tree sees it. */
@Controller
class OutboxPages {

    private static final int PAGE = 50;

    private final OutboxRows rows;
    private final Places places;
    private final TopUnit top;

    OutboxPages(OutboxRows rows, Places places, TopUnit top) {
        this.rows = rows;
        this.places = places;
        this.top = top;
    }

    @GetMapping("/outbox")
    String page(@May(OPERATE) Scope scope, @ModelAttribute OutboxFilter filter, Model model) {
        boolean whole = whole(scope);
        List<OutboxRow> found = whole ? rows.page(filter, PAGE + 1) : List.of();
        model.addAttribute("filter", filter);
        model.addAttribute("whole", whole);
        model.addAttribute("chips", whole ? rows.chips(filter) : List.of());
        model.addAttribute("standing", rows.standing());
        model.addAttribute("open", Stream.of(Way.values()).filter(rows::open).toList());
        model.addAttribute("letters", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE ? filter.href(found.get(PAGE - 1).id()) : null);
        return "notice/outbox";
    }

    @PostMapping("/outbox/{id}/retry")
    String retry(@May(OPERATE) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        if (!whole(scope)) {
            throw new NotHere();
        }
        try {
            rows.retry(id, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已放回等待发送，稍后刷新看结果。"));
        } catch (Refusal refused) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refused.sentence()));
        }
        return "redirect:/outbox";
    }

    private boolean whole(Scope scope) {
        return top.id().isPresent()
                && places.subtree(top.id().getAsLong()).map(Area::lo).filter(scope::covers).isPresent();
    }
}
