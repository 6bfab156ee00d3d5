package org.unionhall.congress.circular;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
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
import org.unionhall.congress.meeting.LetterOut;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 意见采纳情况: all opinions on a draft before the sender, each to get a verdict, and the paper about them. */
@Controller
class OpinionPages {

    private static final int PAGE = 30;
    private static final int PAPER = 2_000;

    private final CircularBook book;
    private final Opinions opinions;
    private final Units units;
    private final LetterOut out;
    private final Clock clock;

    OpinionPages(CircularBook book, Opinions opinions, Units units, LetterOut out, Clock clock) {
        this.book = book;
        this.opinions = opinions;
        this.units = units;
        this.out = out;
        this.clock = clock;
    }

    /** @param after key of the last one shown: number of the recipient and of its opinion */
    @GetMapping("/circulars/{id}/opinions")
    ModelAndView page(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after) {
        return page(book.open(id, scope), show, after, Typed.of(Map.of()));
    }

    @PostMapping("/circulars/{id}/to/{recipient}/opinions/{n}/verdict")
    ModelAndView judge(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int recipient, @PathVariable int n,
            @RequestParam(defaultValue = "") String verdict, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String after, RedirectAttributes next) {
        Circular circular = book.open(id, scope);
        Verdict given = Arrays.stream(Verdict.values()).filter(one -> one.name().equals(verdict)).findFirst().orElseThrow(NotHere::new);
        Typed typed = Typed.of(Map.of("at", recipient + "_" + n, "verdict", verdict, "reason", reason));
        try {
            opinions.judge(id, recipient, n, given, reason.isBlank() ? null : reason.strip(), scope, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已写明：" + given.title() + "。"));
            return new ModelAndView("redirect:/circulars/" + id + "/opinions" + (show.equals("open") ? "?show=open" : ""));
        } catch (Refusal refusal) {
            typed.refused(refusal);
            ModelAndView page = page(circular, show, after, typed);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/circulars/{id}/adoption.docx")
    void adoptionAsDocx(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        adoption(scope, id, "docx", response);
    }

    @GetMapping("/circulars/{id}/adoption.pdf")
    void adoptionAsPdf(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        adoption(scope, id, "pdf", response);
    }

    private void adoption(Scope scope, long id, String kind, HttpServletResponse response) throws IOException {
        Circular circular = draft(book.open(id, scope));
        String signed = units.withId(circular.unitId()).map(Unit::name).orElse(circular.unitName());
        out.send(CircularLetters.adoption(circular, book.counts(id), opinions.counts(id), opinions.all(id, false, 0, 0, PAPER), signed,
                Shanghai.today(clock)), kind, response);
    }

    private ModelAndView page(Circular asked, String show, String after, Typed typed) {
        Circular circular = draft(asked);
        boolean open = show.equals("open");
        boolean keyed = after.matches("\\d{1,9}_\\d{1,9}");
        List<Opinion> rows = opinions.all(circular.id(), open, keyed ? Integer.parseInt(after.replaceFirst("_.*", "")) : 0,
                keyed ? Integer.parseInt(after.replaceFirst(".*_", "")) : 0, PAGE + 1);
        List<Opinion> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        Opinions.Counts counts = opinions.counts(circular.id());
        String own = "/circulars/" + circular.id() + "/opinions";
        return new ModelAndView("congress/circular-opinions").addObject("circular", circular).addObject("rows", shown)
                .addObject("typed", typed).addObject("show", open ? "open" : "").addObject("after", keyed ? after : "")
                .addObject("chips", List.of(new Chip("全部意见", counts.all(), null, own, !open),
                        new Chip("等处理", counts.open(), Tone.WARN, own + "?show=open", open)))
                .addObject("next", rows.size() > PAGE ? own + "?show=" + (open ? "open" : "") + "&after=" + shown.getLast().recipient() + "_"
                        + shown.getLast().n() : null);
    }

    private static Circular draft(Circular circular) {
        if (circular.kind() != CircularKind.OPINION) {
            throw new NotHere();
        }
        return circular;
    }
}
