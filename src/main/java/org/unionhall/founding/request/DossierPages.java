package org.unionhall.founding.request;

import static org.unionhall.access.Permission.HANDLE_MATTERS;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.Matter;
import org.unionhall.matter.Matters;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.Refusal;

/** 建会档案: one founding with its conditions, its papers, its election and its registration. */
@Controller
class DossierPages {

    private final DossierView views;
    private final Recording recording;
    private final Matters matters;

    DossierPages(DossierView views, Recording recording, Matters matters) {
        this.views = views;
        this.recording = recording;
        this.matters = matters;
    }

    @GetMapping("/foundings/{matter}")
    ModelAndView page(@Self Actor me, @PathVariable long matter) {
        return page(views.matter(matter, me), me, Typed.of(Map.of("committee", "")));
    }

    @PostMapping("/foundings/{matter}/election")
    ModelAndView election(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @PathVariable long matter,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        Matter found = views.handled(matter, scope);
        Election election = new Election(typed.day("on", "选举日期"), typed.number("entitled", "应到人数"), typed.number("present", "实到人数"),
                typed.number("committee", "委员人数"), typed.text("chair"), typed.text("womenChair"), typed.number("termYears", "任期"));
        return done(found, me, typed, next, "选举结果已登记，请接着办刻章、开户和法人登记。", () -> recording.elected(matter, 0, election, me));
    }

    @PostMapping("/foundings/{matter}/registration")
    ModelAndView registration(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @PathVariable long matter,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        Matter found = views.handled(matter, scope);
        Registration registration = new Registration(typed.day("sealOn", "刻章"), typed.day("accountOn", "开户"),
                typed.day("legalOn", "法人登记"), typed.text("legalNo"), typed.text("creditCode"));
        boolean finish = "finish".equals(sent.get("act"));
        return done(found, me, typed, next, finish ? "工会已建成，进入组织。" : "登记手续已保存。",
                () -> recording.register(matter, registration, finish, me));
    }

    /** Approves at once from here; everything else an officer may do stands on the page of the matter. */
    @PostMapping("/foundings/{matter}/approval")
    ModelAndView approve(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @PathVariable long matter, RedirectAttributes next) {
        return done(views.handled(matter, scope), me, Typed.of(Map.of()), next, "已同意，批复已编号。",
                () -> matters.act(matter, "approve", 0, null, null, me));
    }

    private ModelAndView done(Matter matter, Actor me, Typed typed, RedirectAttributes next, String told, Runnable act) {
        if (typed.ok()) {
            try {
                act.run();
                next.addFlashAttribute(Flash.KEY, Flash.done(told));
                return new ModelAndView("redirect:/foundings/" + matter.id());
            } catch (Refusal refusal) {
                typed.refused(refusal);
            }
        }
        ModelAndView page = page(matter, me, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Matter matter, Actor me, Typed typed) {
        return new ModelAndView("founding/founding").addObject("view", views.of(matter, me)).addObject("typed", typed);
    }
}
