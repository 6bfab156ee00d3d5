package org.unionhall.congress.circular;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
import org.unionhall.congress.meeting.PaperOut;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 文件传达: what one's unions have got and sent, and one that was sent with those to whom it went. */
@Controller
class CircularPages {

    private static final int PAGE = 30;

    private final CircularBook book;
    private final Opinions opinions;
    private final Closing closing;
    private final WorkingDays days;
    private final PaperOut out;
    private final Clock clock;

    CircularPages(CircularBook book, Opinions opinions, Closing closing, WorkingDays days, PaperOut out, Clock clock) {
        this.book = book;
        this.opinions = opinions;
        this.closing = closing;
        this.days = days;
        this.out = out;
        this.clock = clock;
    }

    /** @param after key of the last one shown: number of the document and of the recipient */
    @GetMapping("/circulars")
    ModelAndView list(@May(RUN_CONGRESS) Scope scope, @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after) {
        boolean sent = tab.equals("sent");
        boolean waiting = !sent && show.equals("waiting");
        boolean keyed = after.matches("\\d{1,18}_\\d{1,9}");
        long before = keyed ? Long.parseLong(after.replaceFirst("_.*", "")) : Long.MAX_VALUE;
        int beforeN = keyed ? Integer.parseInt(after.replaceFirst(".*_", "")) : 0;
        ModelAndView page = new ModelAndView("congress/circulars").addObject("today", today()).addObject("own", sent).addObject("tabs", List.of(
                new Link("收到的", "/circulars", !sent, null), new Link("发出的", "/circulars?tab=sent", sent, null)));
        if (sent) {
            List<CircularBook.Sent> rows = book.sent(scope, before, PAGE + 1);
            List<CircularBook.Sent> shown = rows.subList(0, Math.min(PAGE, rows.size()));
            return page.addObject("sent", shown).addObject("received", List.of()).addObject("chips", List.of()).addObject("next",
                    rows.size() > PAGE ? "/circulars?tab=sent&after=" + shown.getLast().circular().id() + "_0" : null);
        }
        List<CircularBook.Received> rows = book.received(scope, waiting, before, beforeN, PAGE + 1);
        List<CircularBook.Received> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return page.addObject("sent", List.of()).addObject("received", shown)
                .addObject("chips", List.of(new Chip("全部", book.receivedCount(scope, false), null, "/circulars", !waiting),
                        new Chip("等答复", book.receivedCount(scope, true), Tone.WARN, "/circulars?show=waiting", waiting)))
                .addObject("next", rows.size() > PAGE ? "/circulars?show=" + show + "&after=" + shown.getLast().circular().id() + "_"
                        + shown.getLast().mine().n() : null);
    }

    /** The sender's page; who only got it is led to their own. @param after number of the last recipient shown */
    @GetMapping("/circulars/{id}")
    ModelAndView one(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, @RequestParam(defaultValue = "ALL") String show,
            @RequestParam(defaultValue = "0") int after) {
        Circular circular = book.withId(id).orElseThrow(NotHere::new);
        if (!scope.covers(circular.place())) {
            return new ModelAndView("redirect:/circulars/" + id + "/to/" + book.mine(id, scope).orElseThrow(NotHere::new));
        }
        CircularBook.Show only = Arrays.stream(CircularBook.Show.values()).filter(one -> one.name().equals(show)).findFirst()
                .orElse(CircularBook.Show.ALL);
        CircularBook.Counts counts = book.counts(id);
        List<Recipient> rows = book.recipients(id, only, after, PAGE + 1);
        List<Recipient> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new ModelAndView("congress/circular").addObject("circular", circular).addObject("rows", shown).addObject("counts", counts)
                .addObject("kept", shown.stream().filter(row -> scope.covers(row.place())).map(Recipient::n).collect(Collectors.toSet()))
                .addObject("said", opinions.counts(id)).addObject("overdue", circular.overdue(today()))
                .addObject("left", days.between(today(), circular.due())).addObject("chips", chips(circular, counts, only))
                .addObject("remindable", circular.open() && counts.waiting() > 0 && !today().equals(circular.remindedOn()))
                .addObject("next", rows.size() > PAGE ? "/circulars/" + id + "?show=" + only + "&after=" + shown.getLast().n() : null);
    }

    @GetMapping("/circulars/{id}/file")
    void file(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        Circular circular = book.open(id, scope);
        if (circular.file() == null) {
            throw new NotHere();
        }
        out.send(circular.file().key(), circular.file().name(), circular.file().type(), response);
    }

    @PostMapping("/circulars/{id}/remind")
    String remind(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        try {
            next.addFlashAttribute(Flash.KEY, Flash.done("已提醒 " + closing.remind(id, scope, me) + " 家没有答复的工会。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/circulars/" + id;
    }

    @PostMapping("/circulars/{id}/close")
    String close(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        try {
            closing.close(id, scope, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已截止，不再接受答复。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/circulars/" + id;
    }

    private List<Chip> chips(Circular circular, CircularBook.Counts counts, CircularBook.Show only) {
        List<Chip> chips = new ArrayList<>();
        for (CircularBook.Show show : CircularBook.Show.values()) {
            String label = switch (show) {
                case ALL -> "发往";
                case READ -> "已读";
                case UNREAD -> "未读";
                case ANSWERED -> circular.kind().answered();
                case WAITING -> circular.overdue(today()) ? "逾期" : circular.kind() == CircularKind.STUDY ? "没有传达" : "没有答复";
            };
            Tone tone = show == CircularBook.Show.ANSWERED ? Tone.GOOD : show != CircularBook.Show.WAITING ? null
                    : circular.overdue(today()) ? Tone.BAD : Tone.WARN;
            chips.add(new Chip(label, counts.of(show), tone, "/circulars/" + circular.id() + (show == CircularBook.Show.ALL ? "" : "?show=" + show),
                    show == only));
        }
        return chips;
    }

    private LocalDate today() {
        return Shanghai.today(clock);
    }
}
