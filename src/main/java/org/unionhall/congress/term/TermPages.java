package org.unionhall.congress.term;

import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.refusal.NotHere;

/** 届期任期: the bodies of an area with their numbers, days and ends, and one of them with who sits in it. */
@Controller
class TermPages {

    private static final int PAGE = 30;
    private static final String SOON = "SOON";
    private static final List<Stage> WITHIN = List.of(Stage.SIX, Stage.THREE, Stage.ONE);
    private static final List<Body> OTHERS = List.of(Body.STANDING, Body.DELEGATES, Body.UPPER_DELEGATES, Body.OTHER);

    private final TermBook book;
    private final TermView view;
    private final Units units;

    TermPages(TermBook book, TermView view, Units units) {
        this.book = book;
        this.view = view;
        this.units = units;
    }

    /** @param after key of the last one shown: last day and number */
    @GetMapping("/terms")
    ModelAndView list(@May(READ_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "COMMITTEE") String body, @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String after) {
        Unit narrowed = unit.isEmpty() ? null : units.withCode(unit).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        Scope within = narrowed == null ? scope : scope.within(narrowed.area());
        List<Body> bodies = bodies(body);
        List<Stage> only = stage.equals(SOON) ? WITHIN : Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).toList();
        boolean keyed = after.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}");
        List<Term> rows = book.lines(within, bodies, only, keyed ? LocalDate.parse(after.substring(0, 10)) : null,
                keyed ? Long.parseLong(after.substring(11)) : 0, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<Term> shown = more ? rows.subList(0, PAGE) : rows;
        String own = "/terms?unit=" + unit + "&body=" + body;
        return new ModelAndView("congress/terms").addObject("rows", shown).addObject("may", me.may(RUN_CONGRESS))
                .addObject("chips", chips(book.counts(within, bodies), own, stage)).addObject("tabs", tabs(unit, body))
                .addObject("unit", narrowed == null ? null : narrowed.name())
                .addObject("next", more ? own + "&stage=" + stage + "&after=" + shown.getLast().lastDay() + "_" + shown.getLast().id() : null);
    }

    @GetMapping("/terms/{id}")
    ModelAndView one(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable long id) {
        return view.page(book.open(id, scope), me);
    }

    private static List<Body> bodies(String body) {
        return switch (body) {
            case "AUDIT" -> List.of(Body.AUDIT);
            case "WOMEN" -> List.of(Body.WOMEN);
            case "OTHER" -> OTHERS;
            default -> List.of(Body.COMMITTEE);
        };
    }

    private static List<Link> tabs(String unit, String body) {
        List<Link> tabs = new ArrayList<>();
        Map.of("COMMITTEE", "工会委员会", "AUDIT", "经审会", "WOMEN", "女工委", "OTHER", "常委会、代表").entrySet().stream()
                .sorted((one, other) -> order(one.getKey()) - order(other.getKey()))
                .forEach(tab -> tabs.add(new Link(tab.getValue(), "/terms?unit=" + unit + "&body=" + tab.getKey(), tab.getKey().equals(body), null)));
        return tabs;
    }

    private static int order(String body) {
        return List.of("COMMITTEE", "AUDIT", "WOMEN", "OTHER").indexOf(body);
    }

    private static List<Chip> chips(Map<Stage, Long> counts, String own, String only) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("全部", counts.values().stream().mapToLong(Long::longValue).sum(), null, own, only.isEmpty()));
        counts.forEach((stage, count) -> chips.add(new Chip(stage.title(), count, stage.tone(), own + "&stage=" + stage.name(),
                stage.name().equals(only) || only.equals(SOON) && WITHIN.contains(stage))));
        return chips;
    }
}
