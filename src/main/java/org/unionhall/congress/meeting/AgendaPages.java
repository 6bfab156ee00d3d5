package org.unionhall.congress.meeting;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 议程文件: the agenda, the papers and who has opened them. */
@Controller
class AgendaPages {

    private static final int NAMES = 60;

    private final MeetingBook book;
    private final MeetingRoom room;
    private final Agenda agenda;
    private final MeetingPapers papers;
    private final PaperOut out;
    private final Speakers speakers;

    AgendaPages(MeetingBook book, MeetingRoom room, Agenda agenda, MeetingPapers papers, PaperOut out, Speakers speakers) {
        this.book = book;
        this.room = room;
        this.agenda = agenda;
        this.papers = papers;
        this.out = out;
        this.speakers = speakers;
    }

    /** @param unread number of a paper: who has not opened it yet */
    @GetMapping("/meetings/{id}/agenda")
    ModelAndView page(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "0") int unread) {
        Meeting meeting = book.open(id, scope);
        return room.page("meeting-agenda", "/agenda", meeting, me).addObject("items", agenda.of(id)).addObject("papers", papers.of(id, 0))
                .addObject("speakers", speakers.of(scope, id))
                .addObject("unread", unread).addObject("names", unread == 0 ? List.of() : papers.notRead(scope, id, unread, NAMES));
    }

    @PostMapping("/meetings/{id}/agenda")
    String add(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "OTHER") Item.Kind kind,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String speaker,
            @RequestParam(defaultValue = "") String minutes, RedirectAttributes next) {
        told(next, () -> agenda.add(id, kind, text(title), text(speaker), minutes.matches("[1-9]\\d{0,2}") ? Integer.valueOf(minutes) : null, scope, me));
        return "redirect:/meetings/" + id + "/agenda";
    }

    @PostMapping("/meetings/{id}/agenda/{n}")
    String state(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n, @RequestParam Item.State state,
            @RequestParam(defaultValue = "") String words, RedirectAttributes next) {
        told(next, () -> agenda.state(id, n, state, text(words), scope, me));
        return "redirect:/meetings/" + id + "/agenda";
    }

    @PostMapping("/meetings/{id}/agenda/{n}/up")
    String up(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n, RedirectAttributes next) {
        told(next, () -> agenda.up(id, n, scope, me));
        return "redirect:/meetings/" + id + "/agenda";
    }

    @PostMapping("/meetings/{id}/papers")
    String paper(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id,
            @RequestParam(defaultValue = "OTHER") MeetingPaper.Kind kind, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "false") boolean publish, @RequestParam(required = false) MultipartFile file, RedirectAttributes next)
            throws IOException {
        book.open(id, scope);
        try (InputStream content = file == null || file.isEmpty() ? null : file.getInputStream()) {
            told(next, () -> papers.add(id, kind, text(title) == null ? kind.title() : text(title), content,
                    file == null ? null : file.getOriginalFilename(), publish, scope, me));
        }
        return "redirect:/meetings/" + id + "/agenda";
    }

    @PostMapping("/meetings/{id}/papers/{n}/publish")
    String publish(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n, RedirectAttributes next) {
        told(next, () -> papers.publish(id, n, scope, me));
        return "redirect:/meetings/" + id + "/agenda";
    }

    @GetMapping("/meetings/{id}/papers/{n}")
    void open(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, @PathVariable int n, HttpServletResponse response) throws IOException {
        book.open(id, scope);
        out.send(papers.lying(id, n).orElseThrow(NotHere::new), response);
    }

    @PostMapping("/meetings/{id}/speakers/{n}")
    String spoke(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n) {
        speakers.spoke(id, n, scope, me);
        return "redirect:/meetings/" + id + "/agenda";
    }

    private static String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static void told(RedirectAttributes next, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
    }
}
