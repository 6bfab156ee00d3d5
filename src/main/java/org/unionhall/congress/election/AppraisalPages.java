package org.unionhall.congress.election;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.Terms;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** A new 民主测评; its own page is that of elections. */
@Controller
class AppraisalPages {

    private final Appraising appraising;
    private final Terms terms;
    private final Meetings meetings;
    private final Units units;

    AppraisalPages(Appraising appraising, Terms terms, Meetings meetings, Units units) {
        this.appraising = appraising;
        this.terms = terms;
        this.meetings = meetings;
        this.units = units;
    }

    /** @param unit whose officers are appraised, by its code; the only own one where it is left out */
    @GetMapping("/appraisals/new")
    ModelAndView form(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") long meeting) {
        Meeting held = meetings.withId(meeting).filter(one -> scope.covers(one.place())).orElse(null);
        List<Unit> own = own(scope, me);
        Unit chosen = held != null ? units.withCode(held.unitCode()).orElseThrow(NotHere::new)
                : own.stream().filter(one -> one.code().equals(unit)).findFirst().orElse(own.size() == 1 ? own.getFirst() : null);
        Map<String, String> values = new LinkedHashMap<>(Map.of("mode", "ELECTRONIC", "scale", "0"));
        if (chosen != null) {
            values.put("unit", chosen.code());
            values.put("title", "对" + chosen.shown() + "委员会和主席、副主席的民主测评");
            values.put("subjects", String.join("\n", appraising.proposed(chosen.id())));
        }
        if (held != null) {
            values.put("meeting", String.valueOf(held.id()));
        }
        return form(own, chosen, held, Typed.of(values));
    }

    @PostMapping("/appraisals/new")
    ModelAndView draw(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        Meeting held = typed.number("meeting", "会议") == 0 ? null : meetings.withId(typed.number("meeting", "会议"))
                .filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        Unit unit = units.withCode(held == null ? String.valueOf(typed.text("unit")) : held.unitCode())
                .filter(one -> scope.covers(one.place()) && one.active()).orElse(null);
        try {
            if (unit == null) {
                throw ElectionRefusal.CHOICE_INVALID.because("哪个工会");
            }
            long id = appraising.draw(read(typed, unit, held), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("民主测评已建好，请冻结名册，登记监票人、计票人。"));
            return new ModelAndView("redirect:/elections/" + id);
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = form(own(scope, me), unit, held, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private NewAppraisal read(Typed typed, Unit unit, Meeting held) {
        List<Scale> scales = appraising.scales(unit.id());
        int scale = typed.number("scale", "测评档次");
        if (scale < 0 || scale >= scales.size()) {
            throw ElectionRefusal.CHOICE_INVALID.because("测评档次");
        }
        Mode mode = Arrays.stream(Mode.values()).filter(one -> one.name().equals(typed.value("mode"))).findFirst()
                .orElseThrow(() -> ElectionRefusal.CHOICE_INVALID.because("怎么投票"));
        int congress = held != null && held.termNo() != null ? held.termNo()
                : terms.running(unit.id(), Body.COMMITTEE).map(Term::number).orElse(1);
        return new NewAppraisal(unit.id(), held == null ? 0 : held.id(), typed.text("title"),
                typed.text("subjects") == null ? List.of() : List.of(typed.text("subjects").split("\\R")), scales.get(scale), congress, mode);
    }

    private List<Unit> own(Scope scope, Actor me) {
        return me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream())
                .filter(unit -> scope.covers(unit.place())).toList();
    }

    private ModelAndView form(List<Unit> own, Unit unit, Meeting held, Typed typed) {
        List<Scale> scales = unit == null ? List.of() : appraising.scales(unit.id());
        return new ModelAndView("congress/appraisal-new").addObject("typed", typed)
                .addObject("units", own.stream().map(one -> new Choice(one.code(), one.name())).toList())
                .addObject("unit", unit == null ? null : unit.name()).addObject("meeting", held == null ? null : held.title())
                .addObject("scales", IntStream.range(0, scales.size())
                        .mapToObj(n -> new Choice(String.valueOf(n), String.join("、", scales.get(n).grades()))).toList());
    }
}
