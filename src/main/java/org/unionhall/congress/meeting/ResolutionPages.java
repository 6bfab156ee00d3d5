package org.unionhall.congress.meeting;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.Refusal;

/** 决议 and 纪要: what was resolved, what follows from it, and the minutes to be taken away. */
@Controller
class ResolutionPages {

    private static final int LONGEST = 4000;

    private final MeetingBook book;
    private final MeetingRoom room;
    private final Resolutions resolutions;
    private final Minutes minutes;
    private final LetterOut letters;

    ResolutionPages(MeetingBook book, MeetingRoom room, Resolutions resolutions, Minutes minutes, LetterOut letters) {
        this.book = book;
        this.room = room;
        this.resolutions = resolutions;
        this.minutes = minutes;
        this.letters = letters;
    }

    @GetMapping("/meetings/{id}/resolutions")
    ModelAndView page(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id) {
        return page(book.open(id, scope), Typed.of(Map.of()), me);
    }

    @PostMapping("/meetings/{id}/resolutions")
    ModelAndView vote(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Meeting meeting = book.open(id, scope);
        Typed typed = Typed.of(sent);
        var hands = new Resolutions.Hands(typed.text("title"), typed.text("words"), typed.number("inFavour", "赞成"),
                typed.number("against", "反对"), typed.number("abstained", "弃权"), typed.text("followUp"), typed.text("followWho"),
                typed.day("followBy", "期限"));
        if (typed.ok()) {
            try {
                resolutions.vote(id, hands, scope, me);
                next.addFlashAttribute(Flash.KEY, Flash.done("表决结果已记录。"));
                return new ModelAndView("redirect:/meetings/" + id + "/resolutions");
            } catch (Refusal refusal) {
                typed.refused(refusal);
            }
        }
        ModelAndView page = page(meeting, typed, me);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/meetings/{id}/resolutions/{n}")
    String done(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n,
            @RequestParam(defaultValue = "") String words) {
        resolutions.done(id, n, words.isBlank() ? null : words.strip(), scope, me);
        return "redirect:/meetings/" + id + "/resolutions";
    }

    @GetMapping("/meetings/{id}/minutes")
    ModelAndView minutes(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id) {
        Meeting meeting = book.open(id, scope);
        return room.page("meeting-minutes", "/minutes", meeting, me).addObject("letter", minutes.letter(meeting));
    }

    @PostMapping("/meetings/{id}/minutes")
    String closing(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String closing,
            RedirectAttributes next) {
        String words = closing.isBlank() ? null : closing.strip();
        minutes.closing(id, words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST), scope, me);
        next.addFlashAttribute(Flash.KEY, Flash.done("纪要已保存。"));
        return "redirect:/meetings/" + id + "/minutes";
    }

    @GetMapping("/meetings/{id}/minutes-letter")
    void letter(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, @RequestParam(defaultValue = "docx") String as, HttpServletResponse response)
            throws IOException {
        letters.send(minutes.letter(book.open(id, scope)), as, response);
    }

    private ModelAndView page(Meeting meeting, Typed typed, Actor me) {
        return room.page("meeting-resolutions", "/resolutions", meeting, me).addObject("rows", resolutions.of(meeting.id())).addObject("typed", typed);
    }
}
