package org.unionhall.figure.dashboard;

import static org.unionhall.access.Permission.READ_FIGURES;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.dashboard.Below.Child;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.figure.keeping.KeptFigures;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.time.Shanghai;

/** Each table beneath a picture as a sheet. */
@Controller
class SheetPages {

    private final Units units;
    private final Declared declared;
    private final Measures measures;
    private final KeptFigures figures;
    private final Boards boards;
    private final Below below;
    private final Clock clock;

    SheetPages(Units units, Declared declared, Measures measures, KeptFigures figures, Boards boards, Below below,
            Clock clock) {
        this.units = units;
        this.declared = declared;
        this.measures = measures;
        this.figures = figures;
        this.boards = boards;
        this.below = below;
        this.clock = clock;
    }

    /** The units below, each with everything that is counted of it. */
    @GetMapping("/figures/{code}/sheet")
    void below(@May(READ_FIGURES) Scope scope, @PathVariable String code, @RequestParam(required = false) String by,
            HttpServletResponse response) throws IOException {
        Unit unit = unit(scope, code);
        List<Field> fields = new ArrayList<>(List.of(Field.text("组织", 28), Field.text("编码", 14), Field.text("类型", 16)));
        measures.all().forEach(measure -> fields.add(Field.number(measure.name() + "（" + measure.unit() + "）", 14)));
        Sheets.write(response, unit, "各下级组织的数字", "", Layout.of("下级组织", fields), writer -> {
            for (Child child : below.by(unit, measures.chosen(by))) {
                List<Object> row = new ArrayList<>(List.of(child.unit().name(), child.unit().code(),
                        child.unit().kindName()));
                measures.all().forEach(measure -> row.add(measure.of(child.figures())));
                writer.row(row);
            }
        });
    }

    /** The slices of an indicator. */
    @GetMapping("/figures/{code}/{indicator}/slices/sheet")
    void slices(@May(READ_FIGURES) Scope scope, @PathVariable String code, @PathVariable("indicator") String about,
            @RequestParam(required = false) String ages, HttpServletResponse response) throws IOException {
        Unit unit = unit(scope, code);
        Indicator indicator = declared.withCode(about).filter(Indicator::sliced).orElseThrow(NotHere::new);
        Sheets.write(response, unit, indicator.name(), indicator.definition(), Layout.of(indicator.dimension().name(),
                List.of(Field.text(indicator.dimension().name(), 24), Field.number(indicator.measure(), 12))), writer ->
                Slices.of(indicator, figures.slices(unit.id(), about), Ages.named(ages), Shanghai.today(clock).getYear())
                        .forEach(slice -> writer.row(slice.label(), slice.value())));
    }

    /** How a figure went. */
    @GetMapping("/figures/{code}/{indicator}/days/sheet")
    void days(@May(READ_FIGURES) Scope scope, @PathVariable String code, @PathVariable("indicator") String about,
            HttpServletResponse response) throws IOException {
        Unit unit = unit(scope, code);
        Measure measure = measures.withCode(about).orElseThrow(NotHere::new);
        Course course = boards.course(unit, figures.of(unit.id()));
        Sheets.write(response, unit, measure.name() + "走势", measure.definition(), Layout.of("走势",
                List.of(Field.date("日期"), Field.number(measure.unit(), 12))), writer ->
                course.of(measure).forEach(point -> writer.row(point.day(), point.value())));
    }

    /** The units below by one figure or some of its slices. */
    @GetMapping("/figures/{code}/{indicator}/units/sheet")
    void units(@May(READ_FIGURES) Scope scope, @PathVariable String code, @PathVariable("indicator") String about,
            @RequestParam(required = false) String slice, @RequestParam(required = false) String from,
            @RequestParam(required = false) String to, HttpServletResponse response) throws IOException {
        Unit unit = unit(scope, code);
        Window window = Window.asked(slice, from, to);
        Measure measure = measures.withCode(about).or(() -> declared.withCode(about).map(Measure::of))
                .orElseThrow(NotHere::new);
        boolean sliced = declared.withCode(about).filter(Indicator::sliced).isPresent();
        List<Child> children = sliced ? below.by(unit, ids -> values(ids, about, window)) : below.by(unit, measure);
        Sheets.write(response, unit, measure.name(), measure.definition(), Layout.of("下级组织", List.of(
                Field.text("组织", 28), Field.text("编码", 14), Field.number(measure.unit(), 12))), writer ->
                children.forEach(child -> writer.row(child.unit().name(), child.unit().code(), child.value())));
    }

    private Map<Long, BigDecimal> values(List<Long> ids, String about, Window window) {
        return figures.within(ids, about, window.from(), window.to());
    }

    private Unit unit(Scope scope, String code) {
        return units.withCode(code).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
    }
}
