package org.unionhall.notice.mine;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.platform.refusal.NotHere;

/** 消息: the worker's page in the hall, and the same behind the bell of the office. */
@Controller
class NoticePages {

    static final String HALL = "/hall/notices";
    static final String OFFICE = "/notices";
    private static final int PAGE = 30;

    private final MyNotices notices;

    NoticePages(MyNotices notices) {
        this.notices = notices;
    }

    @GetMapping(HALL)
    String inHall(@Self Actor me, @RequestParam(required = false) String after, Model model) {
        return list(me, after, HALL, model);
    }

    @GetMapping(OFFICE)
    String inOffice(@Self Actor me, @RequestParam(required = false) String after, Model model) {
        return list(me, after, OFFICE, model);
    }

    @GetMapping(HALL + "/{id}")
    String oneInHall(@Self Actor me, @PathVariable long id, Model model) {
        return one(me, id, model, "notice/hall-one");
    }

    @GetMapping(OFFICE + "/{id}")
    String oneInOffice(@Self Actor me, @PathVariable long id, Model model) {
        return one(me, id, model, "notice/one");
    }

    @PostMapping(HALL + "/read")
    String readInHall(@Self Actor me) {
        notices.readAll(me.account());
        return "redirect:" + HALL;
    }

    @PostMapping(OFFICE + "/read")
    String readInOffice(@Self Actor me) {
        notices.readAll(me.account());
        return "redirect:" + OFFICE;
    }

    private String list(Actor me, String after, String base, Model model) {
        List<MyNotice> found = notices.page(me.account(), after, PAGE + 1);
        List<MyNotice> shown = found.stream().limit(PAGE).toList();
        model.addAttribute("notices", shown);
        model.addAttribute("base", base);
        model.addAttribute("first", after == null ? null : base);
        model.addAttribute("next", found.size() > PAGE ? base + "?after=" + shown.getLast().key() : null);
        return base.equals(HALL) ? "notice/hall-list" : "notice/list";
    }

    private String one(Actor me, long id, Model model, String page) {
        model.addAttribute("notice", notices.open(me.account(), id).orElseThrow(NotHere::new));
        return page;
    }
}
