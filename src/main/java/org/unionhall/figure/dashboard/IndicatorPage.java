package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Figures;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** One indicator of one unit: what it means, its slices, the units below, and the way to the rows behind. */
@Component
public class IndicatorPage {

    /** What the page shows; {@code slices} is null where the indicator has no dimension or nothing was counted. */
    public record View(Unit unit, Indicator indicator, String total, String behind, Dashboard.Breakdown slices,
                       List<Child> children) {
        /** A unit below with its share of the figure. */
        public record Child(String name, String href, String value) {
        }
    }

    private final Declared declared;
    private final Figures figures;
    private final Units units;
    private final Clock clock;

    IndicatorPage(Declared declared, Figures figures, Units units, Clock clock) {
        this.declared = declared;
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    View of(Unit unit, String code) {
        Indicator indicator = declared.withCode(code).orElseThrow(NotHere::new);
        LocalDate today = Shanghai.today(clock);
        AreaFigures area = new AreaFigures(figures.of(unit.id()));
        BigDecimal total = sum(area, code);
        List<View.Child> children = units.childrenOf(unit.id()).stream().map(child -> new View.Child(child.name(),
                "/figures/" + child.code() + "/" + code,
                Show.number(sum(new AreaFigures(figures.of(child.id())), code)))).toList();
        String behind = indicator.behind() == null || indicator.sliced() ? null : Slices.behind(indicator, unit, "");
        return new View(unit, indicator, Show.number(total), behind,
                indicator.sliced() ? Dashboards.breakdown(indicator, area, unit, today) : null, children);
    }

    private static BigDecimal sum(AreaFigures area, String code) {
        return area.slices(code).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
