package org.unionhall.congress.circular;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
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
import org.unionhall.congress.meeting.PaperOut;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** A document with the one who got it: to be read, passed on, commented on. Others' answers are not here. */
@Controller
class ReceivedPages {

    private final CircularBook book;
    private final Answering answering;
    private final Opinions opinions;
    private final PaperOut out;
    private final Clock clock;

    ReceivedPages(CircularBook book, Answering answering, Opinions opinions, PaperOut out, Clock clock) {
        this.book = book;
        this.answering = answering;
        this.opinions = opinions;
        this.out = out;
        this.clock = clock;
    }

    /** The first opening is the receipt. */
    @GetMapping("/circulars/{id}/to/{n}")
    ModelAndView page(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n) {
        return page(answering.read(id, n, scope, me), Typed.of(Map.of("on", Shanghai.today(clock).toString())), scope);
    }

    @GetMapping("/circulars/{id}/to/{n}/file")
    void file(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n, HttpServletResponse response)
            throws IOException {
        Circular.Attached file = answering.read(id, n, scope, me).circular().file();
        if (file == null) {
            throw new NotHere();
        }
        out.send(file.key(), file.name(), file.type(), response);
    }

    @PostMapping("/circulars/{id}/to/{n}/relay")
    ModelAndView relay(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        var on = typed.day("on", "传达日期");
        int tookPart = typed.number("tookPart", "参加人数");
        return done(scope, id, n, typed, "已登记传达情况。", next, () -> answering.relay(id, n, on, typed.text("how"), tookPart, scope, me));
    }

    @PostMapping("/circulars/{id}/to/{n}/none")
    ModelAndView none(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n, RedirectAttributes next) {
        return done(scope, id, n, Typed.of(Map.of()), "已答复：没有意见。", next, () -> answering.agree(id, n, scope, me));
    }

    /** @param k number of the opinion that is changed, 0 for a new one */
    @PostMapping("/circulars/{id}/to/{n}/opinions/{k}")
    ModelAndView suggest(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n, @PathVariable int k,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        return done(scope, id, n, k == 0 ? typed : Typed.of(Map.of()), k == 0 ? "意见已提交。还有意见的，可以接着提。" : "意见已修改。", next,
                () -> answering.suggest(id, n, k, typed.text("clause"), typed.text("words"), typed.text("why"), scope, me));
    }

    @PostMapping("/circulars/{id}/to/{n}/opinions/{k}/withdrawal")
    ModelAndView withdraw(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n, @PathVariable int k,
            RedirectAttributes next) {
        return done(scope, id, n, Typed.of(Map.of()), "意见已撤回。", next, () -> answering.withdraw(id, n, k, scope, me));
    }

    /** Back to the page; what was refused is shown again as it was typed. */
    private ModelAndView done(Scope scope, long id, int n, Typed typed, String words, RedirectAttributes next, Runnable act) {
        CircularBook.Received got = book.received(id, n, scope);
        try {
            if (typed.ok()) {
                act.run();
                next.addFlashAttribute(Flash.KEY, Flash.done(words));
                return new ModelAndView("redirect:/circulars/" + id + "/to/" + n);
            }
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = page(got, typed, scope);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(CircularBook.Received got, Typed typed, Scope scope) {
        return new ModelAndView("congress/circular-received").addObject("circular", got.circular()).addObject("mine", got.mine())
                .addObject("typed", typed).addObject("opinions", opinions.of(got.circular().id(), got.mine().n()))
                .addObject("changeable", answering.changeable(got)).addObject("overdue", got.circular().overdue(Shanghai.today(clock)))
                .addObject("sender", scope.covers(got.circular().place()));
    }
}
