package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Todo;
import org.unionhall.figure.dashboard.Below.Child;
import org.unionhall.figure.dashboard.Breakdowns.Breakdown;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.figure.keeping.KeptFigures;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.time.Shanghai;

/** Puts the pages of a unit together: a handful of statements, whatever the size of the area. */
@Component
class Boards {

    private static final int AT_HOME = 3;

    private final Units units;
    private final KeptFigures figures;
    private final Declared declared;
    private final Measures measures;
    private final Below below;
    private final Cards cards;
    private final Expiring expiring;
    private final Clock clock;

    Boards(Units units, KeptFigures figures, Declared declared, Measures measures, Below below, Cards cards,
            Expiring expiring, Clock clock) {
        this.units = units;
        this.figures = figures;
        this.declared = declared;
        this.measures = measures;
        this.below = below;
        this.cards = cards;
        this.expiring = expiring;
        this.clock = clock;
    }

    /** The first page of an officer. */
    Board home(Unit unit, Actor me, String by, List<Todo> waiting) {
        Map<String, Map<String, BigDecimal>> values = figures.of(unit.id());
        Course course = course(unit, values);
        Behind behind = Behind.of(me);
        Measure measure = measures.chosen(by);
        List<Child> children = below.by(unit, measure);
        return new Board(unit, List.of(), subtitle(unit, course), cards.home(unit, course, behind), waiting,
                expiring.of(unit, course, behind), measure, choices(), comparison(unit, measure, children),
                children.size(), course, unit.base()
                ? breakdowns(false, unit, values, behind, Ages.TENS, course.today()).stream().limit(AT_HOME).toList()
                : List.of(), List.of(), Ages.TENS, unit.base() && me.scope(Permission.IMPORT_ROSTER).covers(unit.place())
                ? Link.to("导入花名册", "/roster-imports/new?unit=" + unit.code()) : null);
    }

    /** The dashboard of any unit in reach. */
    Board of(Unit unit, Actor me, String by, Ages ages) {
        Map<String, Map<String, BigDecimal>> values = figures.of(unit.id());
        Course course = course(unit, values);
        Behind behind = Behind.of(me);
        Measure measure = measures.chosen(by);
        List<Child> children = below.by(unit, measure);
        return new Board(unit, above(unit, me.scope(Permission.READ_FIGURES)), subtitle(unit, course),
                cards.all(unit, course, behind, values), List.of(), List.of(), measure, choices(),
                comparison(unit, measure, children), children.size(), course,
                breakdowns(false, unit, values, behind, ages, course.today()),
                unit.base() ? List.of() : breakdowns(true, unit, values, behind, ages, course.today()), ages, null);
    }

    Course course(Unit unit, Map<String, Map<String, BigDecimal>> values) {
        LocalDate today = Shanghai.today(clock);
        Map<String, BigDecimal> now = new HashMap<>();
        declared.all().stream().filter(indicator -> !indicator.sliced()).map(Indicator::code)
                .forEach(code -> now.put(code, values.getOrDefault(code, Map.of()).getOrDefault("", BigDecimal.ZERO)));
        return new Course(figures.course(unit.id(), Course.first(today)), now, today);
    }

    List<Link> above(Unit unit, Scope scope) {
        return units.ancestorsOf(unit.id()).stream().filter(one -> scope.covers(one.place()))
                .map(one -> Link.to(one.shown(), "/figures/" + one.code())).toList();
    }

    private List<Choice> choices() {
        return measures.all().stream().map(one -> new Choice(one.code(), one.name())).toList();
    }

    private Comparison comparison(Unit unit, Measure measure, List<Child> children) {
        return children.isEmpty() ? null : Comparison.of("各下级" + measure.name(), below.division(unit), children,
                measure, child -> "/figures/" + child.unit().code() + "?by=" + measure.code());
    }

    private List<Breakdown> breakdowns(boolean tree, Unit unit, Map<String, Map<String, BigDecimal>> values, Behind behind,
            Ages ages, LocalDate today) {
        return declared.all().stream()
                .filter(indicator -> indicator.sliced() && indicator.dimension().kind() != Dimension.Kind.MONTH)
                .filter(indicator -> declared.ofTree(indicator) == tree)
                .map(indicator -> Breakdowns.of(indicator, values.getOrDefault(indicator.code(), Map.of()), unit, behind,
                        ages, today.getYear()))
                .filter(Objects::nonNull).toList();
    }

    private static String subtitle(Unit unit, Course course) {
        BigDecimal units = course.now().getOrDefault("unit.count", BigDecimal.ZERO).subtract(BigDecimal.ONE);
        return unit.base() ? unit.kindName() : "含下级 " + Show.number(units.max(BigDecimal.ZERO)) + " 个组织 · "
                + Show.number(course.now().getOrDefault("unit.base", BigDecimal.ZERO)) + " 家基层工会";
    }
}
