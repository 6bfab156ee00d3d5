package org.unionhall.figure.dashboard;

import static org.unionhall.access.Permission.READ_FIGURES;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.dashboard.Below.Child;
import org.unionhall.figure.dashboard.Breakdowns.Row;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.figure.keeping.KeptFigures;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.NotHere;

/** One figure of a unit: what it means, how it went, its slices, the units below and the way to the rows behind it. */
@Controller
class IndicatorPages {

    private final Units units;
    private final Declared declared;
    private final Measures measures;
    private final KeptFigures figures;
    private final Boards boards;
    private final Below below;

    IndicatorPages(Units units, Declared declared, Measures measures, KeptFigures figures, Boards boards, Below below) {
        this.units = units;
        this.declared = declared;
        this.measures = measures;
        this.figures = figures;
        this.boards = boards;
        this.below = below;
    }

    @GetMapping("/figures/{code}/{indicator}")
    String page(@May(READ_FIGURES) Scope scope, @Self Actor me, @PathVariable String code,
            @PathVariable("indicator") String about, @RequestParam(required = false) String slice,
            @RequestParam(required = false) String from, @RequestParam(required = false) String to,
            @RequestParam(required = false) String ages, Model model) {
        Unit unit = units.withCode(code).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        Map<String, Map<String, BigDecimal>> values = figures.of(unit.id());
        Course course = boards.course(unit, values);
        IndicatorView view = declared.withCode(about).map(indicator -> indicator.sliced()
                        ? sliced(unit, me, scope, indicator, Window.asked(slice, from, to), values, course, Ages.named(ages))
                        : whole(unit, me, scope, Measure.of(indicator), indicator, course))
                .or(() -> declared.derivedWithCode(about).map(one -> derived(unit, me, scope, one, course)))
                .orElseThrow(NotHere::new);
        model.addAttribute("view", view);
        return "figure/indicator";
    }

    private IndicatorView whole(Unit unit, Actor me, Scope scope, Measure measure, Indicator indicator, Course course) {
        Behind behind = Behind.of(me);
        return undivided(unit, scope, measure, course, behind.list(indicator, unit, Window.ALL),
                behind.reason(indicator, unit), List.of());
    }

    private IndicatorView derived(Unit unit, Actor me, Scope scope, Derived derived, Course course) {
        Behind behind = Behind.of(me);
        List<Row> made = List.of(derived.part(), derived.whole()).stream().map(declared::withCode)
                .map(found -> found.orElseThrow(NotHere::new))
                .map(part -> new Row(part.name(), Measure.of(part).shown(course.now().get(part.code())), null,
                        behind.rows(part, unit, Window.ALL))).toList();
        return undivided(unit, scope, Measure.of(derived), course, null, null, made);
    }

    private IndicatorView undivided(Unit unit, Scope scope, Measure measure, Course course, String list, String reason,
            List<Row> made) {
        List<Child> children = below.by(unit, measure);
        return new IndicatorView(unit, boards.above(unit, scope), measure.code(), measure.name(),
                Measure.number(measure.of(course.now())), measure.unit(), measure.definition(), null, "", list, reason, made,
                null, false, Ages.TENS, measure, course, compared(unit, measure.code(), measure.name(), "", children,
                measure), children.size());
    }

    private IndicatorView sliced(Unit unit, Actor me, Scope scope, Indicator indicator, Window window,
            Map<String, Map<String, BigDecimal>> values, Course course, Ages ages) {
        Behind behind = Behind.of(me);
        Map<String, BigDecimal> slices = values.getOrDefault(indicator.code(), Map.of());
        List<Child> children = below.by(unit, ids -> figures.within(ids, indicator.code(), window.from(), window.to()));
        String part = window.all() ? null : words(indicator, window, course.today().getYear());
        return new IndicatorView(unit, boards.above(unit, scope), indicator.code(), indicator.name(),
                Show.number(Slices.sum(slices, window)), indicator.measure(), indicator.definition(), part, window.query(),
                behind.list(indicator, unit, window), behind.reason(indicator, unit), List.of(),
                window.all() ? Breakdowns.of(indicator, slices, unit, behind, ages, course.today().getYear()) : null,
                indicator.dimension().kind() == Dimension.Kind.BIRTH_YEAR, ages, null, null,
                compared(unit, indicator.code(), part == null ? indicator.name() : part, window.query(), children,
                        Measure.of(indicator)), children.size());
    }

    private Comparison compared(Unit unit, String code, String title, String window, List<Child> children,
            Measure measure) {
        return children.isEmpty() ? null : Comparison.of("各下级" + title, below.division(unit), children, measure,
                child -> "/figures/" + child.unit().code() + "/" + code + window);
    }

    static String words(Indicator indicator, Window window, int year) {
        Dimension dimension = indicator.dimension();
        if (window.one()) {
            return dimension.label().apply(window.from());
        }
        return switch (dimension.kind()) {
            case BIRTH_YEAR -> Slices.age(window, year);
            case MONTH -> window.from().startsWith("0") ? dimension.label().apply(window.to()) + "及以前"
                    : dimension.label().apply(window.from()) + "至" + dimension.label().apply(window.to());
            default -> dimension.label().apply(window.from()) + "至" + dimension.label().apply(window.to());
        };
    }
}
