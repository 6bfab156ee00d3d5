package org.unionhall.organization.browse;

import static org.unionhall.access.Permission.READ_UNITS;

import java.util.ArrayList;
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
import org.unionhall.organization.door.Reach;
import org.unionhall.organization.profile.UnitHead;
import org.unionhall.platform.refusal.NotHere;

/** 组织图: a unit and what is below it in columns, one level opened after the other by going on to it. */
@Controller
public class ChartPages {

    private static final int COLUMN = 100;

    private final Reach reach;
    private final Tree tree;
    private final UnitHead head;

    ChartPages(Reach reach, Tree tree, UnitHead head) {
        this.reach = reach;
        this.tree = tree;
        this.head = head;
    }

    /**
     * One level of the chart.
     *
     * @param on    id of the unit the way down goes through, 0 at its end
     * @param whole true when no unit of the level is left out
     * @param most  largest member count of the level, for the bars
     */
    public record Column(String title, List<UnitRow> units, long on, boolean whole, long most) {
    }

    @GetMapping("/units/{code}/chart")
    ModelAndView chart(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestParam(defaultValue = "") String at) {
        Unit top = reach.unit(code, scope);
        Unit end = at.isEmpty() ? top : reach.unit(at, scope);
        if (!top.holds(end)) {
            throw new NotHere();
        }
        List<Long> way = end.path().subList(end.path().indexOf(top.id()), end.path().size());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < way.size(); i++) {
            long on = i + 1 < way.size() ? way.get(i + 1) : 0;
            Column column = column(way.get(i), scope, on);
            if (!column.units().isEmpty()) {
                columns.add(column);
            }
        }
        return new ModelAndView("organization/chart", Map.of(
                "view", head.of(top, scope, me, "chart"), "columns", columns));
    }

    private Column column(long parent, Scope scope, long on) {
        List<UnitRow> rows = tree.children(parent, scope, null, 0, COLUMN + 1);
        List<UnitRow> shown = rows.subList(0, Math.min(COLUMN, rows.size()));
        long most = shown.stream().mapToLong(row -> row.counts() == null ? 0 : row.counts().members()).max().orElse(0);
        String title = tree.one(parent).map(UnitRow::name).orElse("");
        return new Column(title, shown, on, rows.size() <= COLUMN, most);
    }
}
