package org.unionhall.matter.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.matter.declared.Act;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.route.Routes;
import org.unionhall.matter.running.MatterRow;
import org.unionhall.matter.running.Words;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** Makes the lines of the desk out of rows: names of kinds, states and people, and the clocks. */
@Component
class DeskPage {

    static final int SHOWN = 30;
    private static final int LOADS = 20;

    private final DeskLists lists;
    private final MatterKinds kinds;
    private final Routes routes;
    private final Units units;
    private final Rules rules;
    private final WorkingDays calendar;
    private final Acting acting;
    private final Clock clock;

    DeskPage(DeskLists lists, MatterKinds kinds, Routes routes, Units units, Rules rules, WorkingDays calendar, Acting acting,
            Clock clock) {
        this.lists = lists;
        this.kinds = kinds;
        this.routes = routes;
        this.units = units;
        this.rules = rules;
        this.calendar = calendar;
        this.acting = acting;
        this.clock = clock;
    }

    DeskView of(DeskFilter filter, Scope scope, Actor me) {
        List<DeskRow> rows = rows(filter, scope, me, SHOWN + 1);
        boolean more = rows.size() > SHOWN;
        List<DeskRow> shown = more ? rows.subList(0, SHOWN) : rows;
        String next = !more ? null : filter.shown() == DeskTab.FILED ? "0." + shown.getLast().matter().id() : shown.getLast().key();
        return new DeskView(filter, lines(shown, filter.shown()), next, lists.waiting(scope),
                filter.shown() == DeskTab.ALL ? loads(scope) : List.of(), kindChoices(), states(filter.kind()), UUID.randomUUID().toString());
    }

    List<DeskRow> rows(DeskFilter filter, Scope scope, Actor me, int most) {
        if (filter.shown() == DeskTab.FILED) {
            return lists.filed(me.account(), scope, filter.idAfter() == 0 ? Long.MAX_VALUE : filter.idAfter(), most);
        }
        Scope seen = !DeskFilter.filled(filter.unit()) ? scope : scope.within(units.withCode(filter.unit().strip())
                .filter(unit -> !scope.within(unit.area()).isEmpty()).orElseThrow(NotHere::new).area());
        LocalDate today = Shanghai.today(clock);
        LocalDate near = calendar.after(today, rules.number(me.unit(), today, "MATTER_REMIND_DAYS"));
        return lists.list(filter, seen, me.account(), today, near, most);
    }

    List<DeskLine> lines(List<DeskRow> rows, DeskTab tab) {
        Map<Long, String> names = new HashMap<>();
        return rows.stream().map(row -> line(row, tab, names)).toList();
    }

    private DeskLine line(DeskRow row, DeskTab tab, Map<Long, String> names) {
        MatterRow matter = row.matter();
        Route route = routes.of(matter.routeId());
        String kind = kinds.of(matter.kind()).map(Kind::name).orElse(matter.kind());
        boolean waits = row.step().byAsker() || row.step().paused();
        State state = route.state(row.step().state()).orElse(null);
        Long holder = row.step().holder();
        boolean own = tab == DeskTab.FILED && matter.officer() == null;
        return new DeskLine(matter.id(), kind, matter.title().equals(kind) ? null : matter.title(), matter.asker(), row.unitName(),
                !matter.open() ? Words.outcome(matter.ended()) : row.step().byAsker() ? "退回修改" : state == null ? matter.state() : state.name(),
                matter.open() ? TimeLeft.of(row.step(), route, Shanghai.today(clock), calendar)
                        : new TimeLeft(Show.day(matter.endedOn()) + Words.outcome(matter.ended()), Tone.QUIET, 0),
                holder == null ? null : names.computeIfAbsent(holder, one -> acting.of(one).name()), row.step().n(),
                waits || state == null || tab == DeskTab.FILED ? List.of() : state.acts().stream().filter(Act::batch).toList(),
                (own ? "/hall/matters/" : "/matters/") + matter.id());
    }

    private List<DeskView.Load> loads(Scope scope) {
        LocalDate today = Shanghai.today(clock);
        return lists.loads(scope, LOADS).stream().map(load -> new DeskView.Load(
                load.holder() == 0 ? "还没有人领办" : acting.of(load.holder()).name(), load.count(),
                load.first().isBefore(today) ? "最早一件已超期" : "最早 " + Show.day(load.first()) + " 到期")).toList();
    }

    private List<Choice> kindChoices() {
        return kinds.all().stream().map(kind -> new Choice(kind.code(), kind.name())).toList();
    }

    private List<Choice> states(String kind) {
        return !DeskFilter.filled(kind) ? List.of() : kinds.of(kind).map(known -> known.route().states().stream()
                .map(state -> new Choice(state.code(), state.name())).toList()).orElse(List.of());
    }
}
