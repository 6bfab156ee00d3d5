package org.unionhall.congress.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** Meetings by the attendee's phone: mine, one of them, signing in with what stands on the screen, papers, motions. */
@Controller
class HallMeetingPages {

    private static final int MOST = 30;

    private final MeetingBook book;
    private final MeetingCodes codes;
    private final Attendance attendance;
    private final Agenda agenda;
    private final MeetingPapers papers;
    private final PaperOut out;
    private final Motions motions;
    private final Speakers speakers;
    private final JdbcClient jdbc;

    HallMeetingPages(MeetingBook book, MeetingCodes codes, Attendance attendance, Agenda agenda, MeetingPapers papers,
            PaperOut out, Motions motions, Speakers speakers, JdbcClient jdbc) {
        this.book = book;
        this.codes = codes;
        this.attendance = attendance;
        this.agenda = agenda;
        this.papers = papers;
        this.out = out;
        this.motions = motions;
        this.speakers = speakers;
        this.jdbc = jdbc;
    }

    @GetMapping("/hall/meetings")
    ModelAndView mine(@Self Actor me) {
        List<MyMeeting> mine = me.personKey() == null ? List.of() : jdbc.sql("""
                select m.id, m.title, m.on_day, m.begins, m.venue, m.state, a.role, a.state as presence
                from congress.attendee a join congress.meeting m on m.id = a.meeting_id
                where a.person_key = :key order by m.on_day desc, m.id desc limit :most""").param("key", me.personKey()).param("most", MOST)
                .query((row, n) -> new MyMeeting(codes.code(row.getLong("id")), row.getString("title"),
                        row.getObject("on_day", LocalDate.class), row.getObject("begins", LocalTime.class), row.getString("venue"),
                        MeetingState.valueOf(row.getString("state")), AttendeeRole.valueOf(row.getString("role")),
                        Presence.valueOf(row.getString("presence")))).list();
        return new ModelAndView("congress/hall-meetings").addObject("rows", mine).addObject("known", me.personKey() != null);
    }

    @GetMapping("/hall/meetings/{code}")
    ModelAndView one(@Self Actor me, @PathVariable String code, @RequestParam(defaultValue = "") String word) {
        return page(code, word, null, me);
    }

    @PostMapping("/hall/meetings/{code}/sign-in")
    ModelAndView signIn(@Self Actor me, @PathVariable String code, @RequestParam(defaultValue = "") String word, RedirectAttributes next) {
        try {
            attendance.signIn(meeting(code), word, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("签到成功。"));
            return new ModelAndView("redirect:/hall/meetings/" + code);
        } catch (Refusal refusal) {
            return refused(page(code, word, refusal.sentence(), me));
        }
    }

    @PostMapping("/hall/meetings/{code}/leave")
    ModelAndView leave(@Self Actor me, @PathVariable String code, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        try {
            attendance.askLeave(meeting(code), reason, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已请假。"));
            return new ModelAndView("redirect:/hall/meetings/" + code);
        } catch (Refusal refusal) {
            return refused(page(code, "", refusal.sentence(), me));
        }
    }

    /** Opens a paper; that one has read it is kept. */
    @GetMapping("/hall/meetings/{code}/papers/{n}")
    void paper(@Self Actor me, @PathVariable String code, @PathVariable int n, HttpServletResponse response) throws IOException {
        Meeting meeting = meeting(code);
        Attendance.Self self = attendance.self(meeting.id(), me).orElseThrow(NotHere::new);
        out.send(papers.read(meeting.id(), n, self.n()).orElseThrow(NotHere::new), response);
    }

    /** Asks to speak. */
    @PostMapping("/hall/meetings/{code}/speak")
    String speak(@Self Actor me, @PathVariable String code, @RequestParam(defaultValue = "") String topic, RedirectAttributes next) {
        try {
            Meeting meeting = meeting(code);
            speakers.ask(meeting, attendance.self(meeting.id(), me).orElseThrow(NotHere::new), topic.isBlank() ? null : topic.strip(), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已申请发言，请等主持人点名。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/hall/meetings/" + code;
    }

    @PostMapping("/hall/meetings/{code}/motions")
    ModelAndView motion(@Self Actor me, @PathVariable String code, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        try {
            Meeting meeting = meeting(code);
            Attendance.Self self = attendance.self(meeting.id(), me).orElseThrow(MeetingRefusal.NOT_ON_ROLL::because);
            motions.file(meeting, self, typed.text("field"), typed.text("title"), typed.text("words"), typed.number("seconders", "附议人数"), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("提案已提交。"));
            return new ModelAndView("redirect:/hall/meetings/" + code);
        } catch (Refusal refusal) {
            return refused(page(code, "", refusal.sentence(), me).addObject("typed", typed));
        }
    }

    @PostMapping("/hall/meetings/{code}/motions/{n}")
    String rate(@Self Actor me, @PathVariable String code, @PathVariable int n, @RequestParam(defaultValue = "0") int rating,
            RedirectAttributes next) {
        try {
            Meeting meeting = meeting(code);
            motions.rate(meeting, attendance.self(meeting.id(), me).orElseThrow(NotHere::new), n, rating, me);
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/hall/meetings/" + code;
    }

    private ModelAndView page(String code, String word, String wrong, Actor me) {
        Meeting meeting = meeting(code);
        Attendance.Self self = attendance.self(meeting.id(), me).orElse(null);
        return new ModelAndView("congress/hall-meeting").addObject("items", self == null ? List.of() : agenda.of(meeting.id()))
                .addObject("papers", self == null ? List.of() : papers.of(meeting.id(), self.n()))
                .addObject("motions", self == null ? List.of() : motions.mine(meeting.id(), self.n())).addObject("typed", Typed.of(Map.of()))
                .addObject("waiting", self != null && speakers.waiting(meeting.id(), self.n()))
                .addObject("fields", Motions.FIELDS.stream().map(field -> new Choice(field, field)).toList())
               .addObject("meeting", meeting).addObject("code", code)
                .addObject("word", word.matches("\\d{6}") ? word : "").addObject("wrong", wrong)
                .addObject("self", self).addObject("known", me.personKey() != null);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Meeting meeting(String code) {
        long id = codes.meeting(code).orElseThrow(NotHere::new);
        return book.withId(id).orElseThrow(NotHere::new);
    }
}
