package org.unionhall.matter.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Open;
import org.unionhall.matter.MattersOfMine;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.route.Routes;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 办事: what can be asked for, and of each kind who may, with which papers, by when. Open to everybody. */
@Controller
class GuidePages {

    private final MatterKinds kinds;
    private final Routes routes;
    private final Units units;
    private final Clock clock;

    GuidePages(MatterKinds kinds, Routes routes, Units units, Clock clock) {
        this.kinds = kinds;
        this.routes = routes;
        this.units = units;
        this.clock = clock;
    }

    @Open
    @GetMapping("/hall/guides")
    String all(Model model) {
        Map<String, List<MattersOfMine.Offered>> groups = kinds.all().stream().filter(kind -> kind.asker().worker())
                .collect(Collectors.groupingBy(Kind::group, LinkedHashMap::new,
                        Collectors.mapping(FirstPage::offered, Collectors.toList())));
        model.addAttribute("groups", groups);
        model.addAttribute("answered", kinds.all().stream().anyMatch(Kind::open));
        return "matter/hall-guides";
    }

    /** With the union given, its own way: what the unions above it have added. */
    @Open
    @GetMapping("/hall/guides/{kind}")
    String one(@PathVariable("kind") String code, @RequestParam(name = "unit", defaultValue = "") String unitCode,
            HttpServletRequest request, Model model) {
        Kind kind = kinds.of(code).filter(known -> known.asker().worker()).orElseThrow(NotHere::new);
        Optional<Unit> unit = units.withCode(unitCode).filter(Unit::active);
        Route route = routes.resolved(kind, unit.orElse(null), Shanghai.today(clock));
        model.addAttribute("kind", kind);
        model.addAttribute("route", route);
        model.addAttribute("unit", unit.map(Unit::name).orElse(null));
        model.addAttribute("steps", route.states().stream().map(state -> step(state, unit)).toList());
        model.addAttribute("apply", "/hall/apply/" + kind.code()
                + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        return "matter/hall-guide";
    }

    private GuideStep step(State state, Optional<Unit> unit) {
        String who = switch (state.seat()) {
            case State.UNIT -> unit.map(Unit::shown).orElse("您所在的工会");
            case State.UPPER -> unit.flatMap(known -> Optional.ofNullable(known.parentId())).flatMap(units::withId)
                    .map(Unit::shown).orElse("上级工会");
            default -> state.seat().startsWith("unit:")
                    ? units.withId(Long.parseLong(state.seat().substring(5))).map(Unit::shown).orElse(null) : null;
        };
        return new GuideStep(state.name(), who, state.limit().words(),
                state.silence() == null ? null : state.act(state.silence()).orElseThrow().name());
    }
}
