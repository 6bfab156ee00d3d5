package org.unionhall.figure.dashboard;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.figure.Todo;
import org.unionhall.figure.Waiting;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** The first page of an officer, and the dashboard of any unit. */
@Controller
class DashboardPages {

    private final Dashboards dashboards;
    private final IndicatorPage indicators;
    private final Units units;
    private final ObjectProvider<Waiting> waiting;

    DashboardPages(Dashboards dashboards, IndicatorPage indicators, Units units, ObjectProvider<Waiting> waiting) {
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.units = units;
        this.waiting = waiting;
    }

    /** Officers come to the desk of their first post, workers to the hall, administrators without figures to theirs. */
    @GetMapping("/")
    String home(@Self Actor me, @RequestParam(defaultValue = "member.count") String by, Model model) {
        Scope scope = me.scope(Permission.READ_FIGURES);
        Unit unit = me.posts().stream().map(post -> units.withId(post.unitId()).orElseThrow())
                .filter(one -> scope.covers(one.place())).findFirst().orElse(null);
        if (unit == null) {
            return me.may(Permission.READ_TRAIL) ? "redirect:/trail" : "redirect:/hall";
        }
        List<Todo> todos = waiting.orderedStream().flatMap(source -> source.of(me).stream()).toList();
        model.addAttribute("board", dashboards.of(unit, scope, Measure.withCode(by), true, todos));
        return "figure/dashboard";
    }

    @GetMapping("/figures/{code}")
    String dashboard(@May(Permission.READ_FIGURES) Scope scope, @PathVariable String code,
            @RequestParam(defaultValue = "member.count") String by, Model model) {
        model.addAttribute("board", dashboards.of(unit(scope, code), scope, Measure.withCode(by), false, List.of()));
        return "figure/dashboard";
    }

    @GetMapping("/figures/{code}/{indicator}")
    String indicator(@May(Permission.READ_FIGURES) Scope scope, @PathVariable String code,
            @PathVariable String indicator, Model model) {
        model.addAttribute("page", indicators.of(unit(scope, code), indicator));
        return "figure/indicator";
    }

    private Unit unit(Scope scope, String code) {
        return units.withCode(code).filter(unit -> scope.covers(unit.place())).orElseThrow(NotHere::new);
    }
}
