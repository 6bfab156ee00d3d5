package org.unionhall.congress.circular;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
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
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.Refusal;

/** 发文: a new document in the name of one of one's unions. */
@Controller
class NewCircularPages {

    /** More unions directly below than this are named, not ticked; a form of several parts has fifty at most. */
    private static final int TICKED = 30;

    private final Circulating circulating;
    private final Units units;

    NewCircularPages(Circulating circulating, Units units) {
        this.circulating = circulating;
        this.units = units;
    }

    /** @param unit code of the union that sends; the first of one's posts when it is none */
    @GetMapping("/circulars/new")
    ModelAndView form(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "STUDY") CircularKind kind) {
        List<Unit> own = own(scope, me);
        Unit from = own.stream().filter(one -> one.code().equals(unit)).findFirst().orElse(own.isEmpty() ? null : own.getFirst());
        return form(own, from, Typed.of(from == null ? Map.of() : Map.of("kind", kind.name(), "reach", "DIRECT",
                "due", circulating.proposed(from.id()).toString())), List.of());
    }

    @PostMapping("/circulars/new")
    ModelAndView send(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") List<String> to, @RequestParam(required = false) MultipartFile file, RedirectAttributes next)
            throws IOException {
        Typed typed = Typed.of(sent);
        List<Unit> own = own(scope, me);
        Unit from = own.stream().filter(one -> one.code().equals(sent.get("unit"))).findFirst().orElse(null);
        var due = typed.day("due", "截止日");
        try (InputStream content = file == null || file.isEmpty() ? null : file.getInputStream()) {
            if (from == null) {
                throw CircularRefusal.UNIT_MISSING.because();
            }
            if (typed.ok()) {
                long id = circulating.send(new NewCircular(from, one(CircularKind.values(), sent.get("kind")), typed.text("title"),
                        typed.text("number"), typed.text("words"), due, one(NewCircular.Reach.values(), sent.get("reach")),
                        chosen(to, typed), lines(typed.text("outside")), content, content == null ? null : file.getOriginalFilename()), me);
                next.addFlashAttribute(Flash.KEY, Flash.done("已发出，收文工会的干部会收到消息。"));
                return new ModelAndView("redirect:/circulars/" + id);
            }
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = form(own, from == null && !own.isEmpty() ? own.getFirst() : from, typed, to);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(List<Unit> own, Unit from, Typed typed, List<String> to) {
        List<Unit> below = from == null ? List.of() : units.childrenOf(from.id());
        return new ModelAndView("congress/circular-new").addObject("typed", typed).addObject("unit", from).addObject("chosen", to)
                .addObject("tabs", own.stream().map(one -> new Link(one.shown(), "/circulars/new?unit=" + one.code(), one == from, null)).toList())
                .addObject("below", below.size() > TICKED ? List.of() : below.stream().map(one -> new Choice(one.code(), one.shown())).toList())
                .addObject("direct", below.size()).addObject("days", from == null ? 0 : circulating.workingDays(from.id()))
                .addObject("reaches", Arrays.stream(NewCircular.Reach.values()).map(reach -> new Choice(reach.name(), reach.title())).toList());
    }

    /** Unions of one's posts. */
    private List<Unit> own(Scope scope, Actor me) {
        return me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream())
                .filter(unit -> unit.active() && scope.covers(unit.place())).toList();
    }

    private static List<String> chosen(List<String> to, Typed typed) {
        List<String> chosen = new ArrayList<>(to);
        chosen.addAll(lines(typed.text("others")));
        return chosen.stream().filter(line -> !line.isBlank()).map(String::strip).distinct().toList();
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static <T extends Enum<T>> T one(T[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(all[0]);
    }
}
