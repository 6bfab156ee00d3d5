package org.unionhall.congress.meeting;

import static org.unionhall.access.Permission.HANDLE_MATTERS;
import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.ArrayList;
import java.util.List;
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
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 提案 of a meeting, and those that a union was asked to answer. */
@Controller
class MotionPages {

    private final MeetingBook book;
    private final MeetingRoom room;
    private final Motions motions;
    private final Units units;

    MotionPages(MeetingBook book, MeetingRoom room, Motions motions, Units units) {
        this.book = book;
        this.room = room;
        this.motions = motions;
        this.units = units;
    }

    @GetMapping("/meetings/{id}/motions")
    ModelAndView page(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id) {
        Meeting meeting = book.open(id, scope);
        return room.page("meeting-motions", "/motions", meeting, me).addObject("rows", motions.of(scope, id)).addObject("handlers",
                handlers(meeting).stream().map(unit -> new Choice(unit.code(), unit.shown())).toList());
    }

    /** @param what group, send, above or reject */
    @PostMapping("/meetings/{id}/motions/{n}")
    String handle(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n,
            @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words, RedirectAttributes next) {
        Meeting meeting = book.open(id, scope);
        String text = words.isBlank() ? null : words.strip();
        try {
            switch (what) {
                case "group" -> motions.group(id, n, text, scope, me);
                case "send" -> motions.send(id, n, handlers(meeting).stream().filter(unit -> unit.code().equals(to)).findFirst()
                        .orElseThrow(MeetingRefusal.UNIT_MISSING::because), scope, me);
                case "above" -> motions.sendAbove(id, n, scope, me);
                case "reject" -> motions.reject(id, n, text, scope, me);
                default -> throw new NotHere();
            }
            next.addFlashAttribute(Flash.KEY, Flash.done("已办理。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/meetings/" + id + "/motions";
    }

    /** 承办的提案: what other meetings have asked one's union to answer. */
    @GetMapping("/motions")
    ModelAndView sent(@May(HANDLE_MATTERS) Scope scope) {
        return new ModelAndView("congress/motions").addObject("rows", motions.sentTo(scope));
    }

    @PostMapping("/meetings/{id}/motions/{n}/answer")
    String answer(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n,
            @RequestParam(defaultValue = "") String reply, RedirectAttributes next) {
        try {
            motions.answer(id, n, reply.isBlank() ? null : reply.strip(), scope, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已答复。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/motions";
    }

    /** The union itself, those above it and those directly below. */
    private List<Unit> handlers(Meeting meeting) {
        List<Unit> handlers = new ArrayList<>();
        units.withId(meeting.unitId()).ifPresent(handlers::add);
        handlers.addAll(units.childrenOf(meeting.unitId()));
        handlers.addAll(units.ancestorsOf(meeting.unitId()).reversed());
        return handlers;
    }
}
