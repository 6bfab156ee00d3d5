package org.unionhall.congress.meeting;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
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
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 筹备: checklist, plan, decided numbers, request to the union above, letters. Unions above see it too; there are no names. */
@Controller
class PreparationPages {

    private final MeetingBook book;
    private final MeetingRoom room;
    private final Preparation preparation;
    private final Convening convening;
    private final MeetingForm forms;
    private final Inviting inviting;
    private final Matters matters;
    private final Units units;
    private final LetterOut letters;
    private final Clock clock;

    PreparationPages(MeetingBook book, MeetingRoom room, Preparation preparation, Convening convening, MeetingForm forms,
            Inviting inviting, Matters matters, Units units, LetterOut letters, Clock clock) {
        this.book = book;
        this.room = room;
        this.preparation = preparation;
        this.convening = convening;
        this.forms = forms;
        this.inviting = inviting;
        this.matters = matters;
        this.units = units;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}")
    ModelAndView page(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable long id) {
        Meeting meeting = book.open(id, scope);
        Meeting.Seats seats = meeting.seats();
        Map<String, String> decided = new HashMap<>();
        decided.put("delegates", text(seats.delegates()));
        decided.put("committee", text(seats.committee()));
        decided.put("audit", text(seats.audit()));
        decided.put("standing", text(seats.standing()));
        return page(meeting, Typed.of(decided), me);
    }

    private ModelAndView page(Meeting meeting, Typed typed, Actor me) {
        return room.page("meeting", "", meeting, me).addObject("checks", preparation.checks(meeting)).addObject("plan", preparation.plan(meeting))
                .addObject("typed", typed).addObject("asked", preparation.asked(meeting).orElse(null))
                .addObject("decider", units.withId(meeting.unitId()).map(Unit::parentId).flatMap(units::withId).map(Unit::name).orElse(null))
                .addObject("parent", meeting.parentId() == null ? null : book.withId(meeting.parentId()).orElse(null));
    }

    @PostMapping("/meetings/{id}/seats")
    ModelAndView seats(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Meeting meeting = book.open(id, scope);
        Typed typed = Typed.of(sent);
        Meeting.Seats seats = new Meeting.Seats(number(typed, "delegates", "会员代表"), number(typed, "committee", "工会委员会"),
                number(typed, "audit", "经费审查委员会"), number(typed, "standing", "常务委员会"));
        if (typed.ok()) {
            try {
                preparation.decide(id, seats, scope, me);
                next.addFlashAttribute(Flash.KEY, Flash.done("名额已定。"));
                return new ModelAndView("redirect:/meetings/" + id);
            } catch (Refusal refusal) {
                typed.refused(refusal);
            }
        }
        ModelAndView page = page(meeting, typed, me);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/meetings/{id}/steps")
    String step(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Check.Step step,
            @RequestParam(defaultValue = "true") boolean done) {
        preparation.tick(id, step, done, scope, me);
        return "redirect:/meetings/" + id;
    }

    /** 发通知 to everybody on the roll. */
    @PostMapping("/meetings/{id}/notice")
    String invite(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        Meeting meeting = book.open(id, scope);
        try {
            int told = inviting.invite(id, scope, me);
            int others = meeting.shouldAttend() - told;
            next.addFlashAttribute(Flash.KEY, Flash.done("已通知 " + told + " 人" + (others == 0 ? "。" : "；另有 " + others + " 人没有账号，请用别的办法通知。")));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/meetings/" + id;
    }

    /** 请示: files the matter with the plan as it is computed now. */
    @PostMapping("/meetings/{id}/request")
    String request(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        Meeting meeting = book.open(id, scope);
        try {
            matters.file(new Filing("hold-congress", units.withId(meeting.unitId()).orElseThrow(), Map.of("meeting", String.valueOf(id)), List.of(),
                    new Asker(me.account(), me.personKey(), me.name()), Filing.Channel.ONLINE, me, null, false));
            next.addFlashAttribute(Flash.KEY, Flash.done("请示已提交给上一级工会。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/meetings/" + id;
    }

    @GetMapping("/meetings/{id}/change")
    ModelAndView form(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id) {
        Meeting meeting = book.open(id, scope);
        Map<String, String> now = new HashMap<>(Map.of("title", meeting.title(), "day", meeting.day().toString(), "begins",
                meeting.begins().toString(), "venue", meeting.venue(), "expanded", meeting.expanded() ? "on" : ""));
        now.put("term", text(meeting.termNo()));
        now.put("session", text(meeting.sessionNo()));
        return new ModelAndView("congress/meeting-change").addObject("meeting", meeting).addObject("typed", Typed.of(now));
    }

    @PostMapping("/meetings/{id}/change")
    ModelAndView change(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Meeting meeting = book.open(id, scope);
        Typed typed = Typed.of(sent);
        try {
            NewMeeting asked = forms.read(typed, units.withId(meeting.unitId()).orElseThrow(), meeting.kind(), meeting.parentId());
            if (typed.ok()) {
                convening.change(id, asked, scope, me);
                next.addFlashAttribute(Flash.KEY, Flash.done("已修改，清单的日期跟着变了。"));
                return new ModelAndView("redirect:/meetings/" + id);
            }
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = new ModelAndView("congress/meeting-change").addObject("meeting", meeting).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/meetings/{id}/request-letter")
    void requestLetter(@May(READ_UNITS) Scope scope, @PathVariable long id, @RequestParam(defaultValue = "docx") String as, HttpServletResponse response)
            throws IOException {
        Meeting meeting = great(id, scope);
        letters.send(MeetingLetters.request(meeting, preparation.plan(meeting), decider(meeting).name(), Shanghai.today(clock)), as, response);
    }

    @GetMapping("/meetings/{id}/reply-letter")
    void replyLetter(@May(READ_UNITS) Scope scope, @PathVariable long id, @RequestParam(defaultValue = "docx") String as, HttpServletResponse response)
            throws IOException {
        Meeting meeting = great(id, scope);
        Asked asked = preparation.asked(meeting).filter(Asked::granted).orElseThrow(NotHere::new);
        letters.send(MeetingLetters.reply(meeting, preparation.plan(meeting), decider(meeting).name(), asked.endedOn()), as, response);
    }

    private Meeting great(long id, Scope scope) {
        Meeting meeting = book.open(id, scope);
        if (!meeting.kind().great()) {
            throw new NotHere();
        }
        return meeting;
    }

    private Unit decider(Meeting meeting) {
        return units.withId(meeting.unitId()).map(Unit::parentId).flatMap(units::withId).orElseThrow(NotHere::new);
    }

    private static Integer number(Typed typed, String field, String label) {
        int number = typed.number(field, label);
        return number == 0 ? null : number;
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }
}
