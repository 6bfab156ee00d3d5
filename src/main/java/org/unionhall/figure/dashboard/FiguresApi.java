package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.May;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.figure.Figures;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** Figures of a unit for programs. */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

    record Item(String code, String name, BigDecimal value, String measure, Map<String, BigDecimal> slices) {
    }

    record Answer(String unit, List<Item> items) {
    }

    private final Figures figures;
    private final Declared declared;
    private final Units units;

    FiguresApi(Figures figures, Declared declared, Units units) {
        this.figures = figures;
        this.declared = declared;
        this.units = units;
    }

    @GetMapping
    Answer figures(@May(Permission.READ_FIGURES) Scope scope, @RequestParam String unit,
            @RequestParam(required = false) LocalDate on, @RequestParam(defaultValue = "false") boolean slices) {
        Unit found = units.withCode(unit).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        AreaFigures area = new AreaFigures(on == null ? figures.of(found.id()) : figures.of(found.id(), on));
        List<Item> items = new ArrayList<>();
        for (Indicator indicator : declared.all()) {
            Map<String, BigDecimal> bySlice = area.slices(indicator.code());
            BigDecimal value = bySlice.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!indicator.sliced() || slices) {
                items.add(new Item(indicator.code(), indicator.name(), value, indicator.measure(),
                        indicator.sliced() && slices ? bySlice : null));
            }
        }
        for (Measure measure : List.of(Measure.RATE, Measure.COMPLETE, Measure.PROFILE)) {
            items.add(new Item(measure.code(), measure.title(), measure.of(area), measure.measure(), null));
        }
        items.sort(Comparator.comparing(Item::code));
        return new Answer(found.code(), items);
    }
}
