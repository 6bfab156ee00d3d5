package org.unionhall.founding.drive;

import static org.unionhall.access.Permission.CHANGE_UNITS;
import static org.unionhall.access.Permission.READ_UNITS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.unionhall.founding.TargetState;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 集中行动: the drives of an area, how far each is by area, and its targets. */
@Controller
class DrivePages {

    private static final int PAGE = 50;
    private static final int MONTHS = 3;

    private final Drives drives;
    private final Targets targets;
    private final Units units;
    private final Clock clock;

    DrivePages(Drives drives, Targets targets, Units units, Clock clock) {
        this.drives = drives;
        this.targets = targets;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/founding-drives")
    ModelAndView list(@May(READ_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit) {
        Scope within = unit.isEmpty() ? scope : scope.within(unit(unit, scope).area());
        return new ModelAndView("founding/drives").addObject("drives", drives.of(within, PAGE)).addObject("unit", unit)
                .addObject("may", me.may(CHANGE_UNITS)).addObject("today", Shanghai.today(clock));
    }

    @GetMapping("/founding-drives/new")
    ModelAndView form(@May(CHANGE_UNITS) Scope scope, @Self Actor me) {
        LocalDate today = Shanghai.today(clock);
        return form(scope, me, Typed.of(Map.of("from", today.toString(), "to", today.plusMonths(MONTHS).toString(), "least", "100",
                "ownership", "170")));
    }

    @PostMapping("/founding-drives/new")
    ModelAndView begin(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Typed typed = Typed.of(sent);
        LocalDate from = typed.day("from", "开始");
        LocalDate to = typed.day("to", "结束");
        int least = typed.number("least", "职工人数");
        if (typed.ok()) {
            try {
                Unit unit = unit(sent.getOrDefault("unit", ""), scope);
                long id = drives.begin(unit, typed.text("name"), from, to, least, typed.text("ownership"), me);
                next.addFlashAttribute(Flash.KEY, Flash.done("集中行动已开始，目标单位已列出。"));
                return new ModelAndView("redirect:/founding-drives/" + id);
            } catch (Refusal refusal) {
                typed.refused(refusal);
            }
        }
        ModelAndView page = form(scope, me, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/founding-drives/{id}")
    ModelAndView one(@May(READ_UNITS) Scope scope, @PathVariable long id, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") int workers,
            @RequestParam(defaultValue = "") String after) {
        Drive drive = drives.one(id, scope).orElseThrow(NotHere::new);
        Unit whole = units.withId(drive.unitId()).orElseThrow();
        Unit shown = unit.isEmpty() ? whole : unit(unit, scope);
        Scope within = unit.isEmpty() ? scope : scope.within(shown.area());
        String own = "/founding-drives/" + id + "?unit=" + unit;
        List<TargetState> states = Stream.of(TargetState.values()).filter(one -> group(one, state)).toList();
        List<TargetRow> rows = targets.rows(id, within, states, workers, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<TargetRow> page = more ? rows.subList(0, PAGE) : rows;
        return new ModelAndView("founding/drive").addObject("drive", drive).addObject("unit", unit).addObject("shown", shown)
                .addObject("chips", chips(targets.counts(id, within), own, state)).addObject("rows", page)
                .addObject("areas", drives.areas(id, shown).stream().filter(area -> scope.covers(units.withCode(area.code())
                        .orElseThrow().place())).toList())
                .addObject("today", Shanghai.today(clock))
                .addObject("next", more ? own + "&state=" + state + "&workers=" + page.getLast().workers() + "&after="
                        + page.getLast().creditCode() : null);
    }

    /** A state by its name, or the groups of the table of areas: underway, refused, not yet reached. */
    private static boolean group(TargetState one, String asked) {
        return switch (asked) {
            case "" -> true;
            case "underway" -> one == TargetState.AGREED || one == TargetState.PREPARING;
            case "refusing" -> one.evidence();
            case "waiting" -> one == TargetState.OPEN || one == TargetState.VISITED;
            default -> one.name().equals(asked);
        };
    }

    private static List<Chip> chips(Map<TargetState, Long> counts, String own, String state) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("全部", counts.values().stream().mapToLong(Long::longValue).sum(), null, own, state.isEmpty()));
        counts.forEach((one, count) -> chips.add(new Chip(one.title(), count, one.tone(), own + "&state=" + one.name(), one.name().equals(state))));
        return chips;
    }

    private ModelAndView form(Scope scope, Actor me, Typed typed) {
        List<Choice> own = me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream())
                .filter(unit -> scope.covers(unit.place()) && !unit.base()).map(unit -> new Choice(unit.code(), unit.name())).toList();
        return new ModelAndView("founding/drive-new").addObject("typed", typed).addObject("units", own)
                .addObject("ownerships", CodeList.named("ownership").all().stream().map(code -> new Choice(code.code(), code.name())).toList());
    }

    private Unit unit(String code, Scope scope) {
        return Optional.of(code).flatMap(units::withCode).filter(unit -> scope.covers(unit.place())).orElseThrow(NotHere::new);
    }
}
