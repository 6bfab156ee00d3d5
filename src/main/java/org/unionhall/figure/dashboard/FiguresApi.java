package org.unionhall.figure.dashboard;

import static org.unionhall.access.Permission.READ_FIGURES;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.figure.Figures;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** Figures of a unit's whole area for programs, as they stand or as they stood at the end of a day. */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

    /** One figure; a derived one without anything to divide by has no value. */
    @Schema(name = "Figure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String code, String name, BigDecimal value, String measure, Map<String, BigDecimal> slices) {
    }

    @Schema(name = "Figures")
    record Answer(String unit, LocalDate on, List<Item> items) {
    }

    private final Figures figures;
    private final Declared declared;
    private final Measures measures;
    private final Units units;
    private final Clock clock;

    FiguresApi(Figures figures, Declared declared, Measures measures, Units units, Clock clock) {
        this.figures = figures;
        this.declared = declared;
        this.measures = measures;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    Answer figures(@May(READ_FIGURES) Scope scope, @RequestParam String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "false") boolean slices) {
        Unit found = units.withCode(unit).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        LocalDate today = Shanghai.today(clock);
        boolean present = on == null || !on.isBefore(today);
        Map<String, Map<String, BigDecimal>> values = present ? figures.of(found.id()) : figures.of(found.id(), on);
        Map<String, BigDecimal> whole = new HashMap<>();
        values.forEach((code, bySlice) -> {
            if (bySlice.containsKey("")) {
                whole.put(code, bySlice.get(""));
            }
        });
        List<Item> items = new ArrayList<>();
        measures.all().forEach(measure -> items.add(new Item(measure.code(), measure.name(), measure.of(whole),
                measure.unit(), null)));
        if (slices) {
            declared.all().stream().filter(Indicator::sliced).forEach(indicator -> items.add(new Item(indicator.code(),
                    indicator.name(), null, indicator.measure(), values.getOrDefault(indicator.code(), Map.of()))));
        }
        return new Answer(found.code(), present ? today : on, items);
    }
}
