package org.unionhall.figure.dashboard;

import static org.unionhall.access.Permission.READ_UNITS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.dashboard.Rows.Key;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.figure.keeping.KeptFigures;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;

/** The unions or employers behind a figure, page by page and as a sheet. */
@Controller
public class RowsPages {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 1_000;

    private final Units units;
    private final Declared declared;
    private final KeptFigures figures;
    private final Rows rows;

    RowsPages(Units units, Declared declared, KeptFigures figures, Rows rows) {
        this.units = units;
        this.declared = declared;
        this.figures = figures;
        this.rows = rows;
    }

    /** What is listed. @param part words for the slices, or null */
    public record View(Unit unit, Indicator indicator, String part, boolean employers, BigDecimal total,
                       List<Rows.Row> rows, String window, String next) {
    }

    @GetMapping("/figures/{code}/{indicator}/rows")
    String page(@May(READ_UNITS) Scope scope, @PathVariable String code, @PathVariable("indicator") String about,
            @RequestParam(required = false) String slice, @RequestParam(required = false) String from,
            @RequestParam(required = false) String to, @RequestParam(required = false) String after, Model model) {
        Unit unit = unit(scope, code);
        Indicator indicator = indicator(about);
        Window window = indicator.sliced() ? Window.asked(slice, from, to) : Window.ALL;
        List<Rows.Row> found = rows.page(indicator, unit, window, key(after), PAGE + 1);
        List<Rows.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
        String own = "/figures/" + code + "/" + about + "/rows" + window.query();
        model.addAttribute("view", new View(unit, indicator, window.all() ? null
                : IndicatorPages.words(indicator, window, 0), rows.employers(indicator),
                figures.within(List.of(unit.id()), about, window.from(), window.to())
                        .getOrDefault(unit.id(), BigDecimal.ZERO), shown, window.query(), found.size() <= PAGE ? null
                : own + (own.contains("?") ? "&" : "?") + "after=" + shown.getLast().place() + "." + shown.getLast().id()));
        return "figure/rows";
    }

    @GetMapping("/figures/{code}/{indicator}/rows/sheet")
    void sheet(@May(READ_UNITS) Scope scope, @PathVariable String code, @PathVariable("indicator") String about,
            @RequestParam(required = false) String slice, @RequestParam(required = false) String from,
            @RequestParam(required = false) String to, HttpServletResponse response) throws IOException {
        Unit unit = unit(scope, code);
        Indicator indicator = indicator(about);
        Window window = indicator.sliced() ? Window.asked(slice, from, to) : Window.ALL;
        boolean employers = rows.employers(indicator);
        Layout layout = employers
                ? Layout.of(indicator.name(), List.of(Field.text("单位名称", 32), Field.text("统一社会信用代码", 20),
                        Field.text("所属工会", 32), Field.text("工会编码", 14), Field.number(indicator.measure(), 10)))
                : Layout.of(indicator.name(), List.of(Field.text("组织名称", 32), Field.text("组织编码", 14),
                        Field.text("类型", 16), Field.text("上级组织", 32), Field.date("任期届满"), Field.number(indicator.measure(), 10)));
        Sheets.write(response, unit, indicator.name(), indicator.definition(), layout, writer -> {
            Key after = Key.FIRST;
            List<Rows.Row> page = rows.page(indicator, unit, window, after, AT_ONCE);
            while (!page.isEmpty()) {
                page.forEach(row -> {
                    if (employers) {
                        writer.row(row.name(), row.code(), row.unitName(), row.unitCode(), row.amount());
                    } else {
                        writer.row(row.name(), row.code(), row.kind(), row.unitName(), row.termEnd(), row.amount());
                    }
                });
                after = new Key(page.getLast().place(), page.getLast().id());
                page = page.size() < AT_ONCE ? List.of() : rows.page(indicator, unit, window, after, AT_ONCE);
            }
        });
    }

    private Unit unit(Scope scope, String code) {
        return units.withCode(code).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
    }

    private Indicator indicator(String about) {
        return declared.withCode(about).filter(rows::listed).orElseThrow(NotHere::new);
    }

    private static Key key(String after) {
        if (after == null || !after.matches("-?\\d{1,19}\\.\\d{1,19}")) {
            return Key.FIRST;
        }
        String[] parts = after.split("\\.");
        return new Key(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
