package org.unionhall.congress.meeting;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 大会会议: the meetings of an area, and a new one. */
@Controller
class MeetingPages {

    private static final int PAGE = 30;

    private final MeetingBook book;
    private final Convening convening;
    private final MeetingForm forms;
    private final Units units;

    MeetingPages(MeetingBook book, Convening convening, MeetingForm forms, Units units) {
        this.book = book;
        this.convening = convening;
        this.forms = forms;
        this.units = units;
    }

    /** @param before key of the last one shown: day and number */
    @GetMapping("/meetings")
    ModelAndView list(@May(READ_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String before) {
        Scope within = unit.isEmpty() ? scope : scope.within(units.withCode(unit).filter(one -> scope.covers(one.place()))
                .orElseThrow(NotHere::new).area());
        MeetingState only = Arrays.stream(MeetingState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
        boolean keyed = before.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}");
        List<MeetingLine> rows = book.lines(within, only, keyed ? LocalDate.parse(before.substring(0, 10)) : null,
                keyed ? Long.parseLong(before.substring(11)) : 0, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<MeetingLine> shown = more ? rows.subList(0, PAGE) : rows;
        String own = "/meetings?unit=" + unit;
        return new ModelAndView("congress/meetings").addObject("rows", shown).addObject("chips", chips(book.counts(within), own, only))
                .addObject("may", me.may(RUN_CONGRESS))
                .addObject("next", more ? own + "&state=" + state + "&before=" + shown.getLast().day() + "_" + shown.getLast().id() : null);
    }

    @GetMapping("/meetings/new")
    ModelAndView form(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String kind) {
        return form(scope, me, Typed.of(Map.of("kind", kind, "begins", "9:00")));
    }

    @PostMapping("/meetings/new")
    ModelAndView convene(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        try {
            NewMeeting asked = forms.read(typed, unit(sent.getOrDefault("unit", ""), scope), me);
            if (typed.ok()) {
                long id = convening.convene(asked, me);
                next.addFlashAttribute(Flash.KEY, Flash.done("会议已建好。下面是按规定算出的筹备清单。"));
                return new ModelAndView("redirect:/meetings/" + id);
            }
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = form(scope, me, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Scope scope, Actor me, Typed typed) {
        List<Choice> own = own(scope, me).stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
        return new ModelAndView("congress/meeting-new").addObject("typed", typed).addObject("units", own)
                .addObject("parents", forms.parents(me));
    }

    /** Unions of one's posts, their branches and groups, and those entrusted to them. */
    private List<Unit> own(Scope scope, Actor me) {
        Map<Long, Unit> own = new LinkedHashMap<>();
        me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream())
                .filter(unit -> scope.covers(unit.place())).forEach(unit -> {
                    own.put(unit.id(), unit);
                    units.childrenOf(unit.id()).stream().filter(part -> scope.covers(part.place())).forEach(part -> own.put(part.id(), part));
                });
        return List.copyOf(own.values());
    }

    private Unit unit(String code, Scope scope) {
        return units.withCode(code).filter(unit -> scope.covers(unit.place()) && unit.active())
                .orElseThrow(MeetingRefusal.UNIT_MISSING::because);
    }

    private static List<Chip> chips(Map<MeetingState, Long> counts, String own, MeetingState only) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("全部", counts.values().stream().mapToLong(Long::longValue).sum(), null, own, only == null));
        counts.forEach((state, count) -> chips.add(new Chip(state.title(), count, state.tone(), own + "&state=" + state.name(), state == only)));
        return chips;
    }
}
