package org.unionhall.matter.watch;

import static org.unionhall.access.Permission.WATCH_MATTERS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.May;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.desk.Handling;
import org.unionhall.matter.desk.Sheet;
import org.unionhall.matter.desk.TimeLeft;
import org.unionhall.matter.route.Routes;
import org.unionhall.matter.running.Words;
import org.unionhall.organization.Unit;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.time.Shanghai;

/** 事项进度: where the matters of an area stand, without anybody's name. */
@Controller
class WatchPages {

    private static final int SHOWN = 50;
    private static final int MOST_ROWS = 50_000;

    private final WatchLists lists;
    private final Watched watched;
    private final Handling handling;
    private final MatterKinds kinds;
    private final Routes routes;
    private final WorkingDays calendar;
    private final Clock clock;

    WatchPages(WatchLists lists, Watched watched, Handling handling, MatterKinds kinds, Routes routes, WorkingDays calendar, Clock clock) {
        this.lists = lists;
        this.watched = watched;
        this.handling = handling;
        this.kinds = kinds;
        this.routes = routes;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/matters")
    String list(@May(WATCH_MATTERS) Scope scope, @Self Actor me, WatchFilter asked, Model model) {
        Unit unit = watched.unit(asked.unit(), scope, me);
        WatchFilter filter = asked.of(unit.code());
        Area area = unit.area();
        List<WatchRow> rows = lists.list(area, filter, today(), SHOWN + 1);
        boolean more = rows.size() > SHOWN;
        List<WatchRow> shown = more ? rows.subList(0, SHOWN) : rows;
        model.addAttribute("view", new WatchView(unit, filter, shown.stream().map(this::line).toList(),
                more ? shown.getLast().place() + "." + shown.getLast().id() : null, lists.count(area, filter, today()),
                kinds.all().stream().map(kind -> new Choice(kind.code(), kind.name())).toList()));
        return "matter/watching";
    }

    @GetMapping("/matters/sheet")
    void sheet(@May(WATCH_MATTERS) Scope scope, @Self Actor me, WatchFilter asked, HttpServletResponse response) throws IOException {
        Unit unit = watched.unit(asked.unit(), scope, me);
        List<WatchRow> rows = lists.list(unit.area(), asked.whole(), today(), MOST_ROWS);
        Layout layout = Layout.of("事项进度", List.of(Field.text("编号", 10), Field.text("事项", 20), Field.text("工会", 30),
                Field.text("环节", 16), Field.text("在谁手里", 30), Field.date("提交日期"), Field.date("办结日期"), Field.text("时限", 24)))
                .titled(unit.name() + "　事项进度").noted("到 " + Show.time(clock.instant()) + "，不含申请人资料。");
        Sheet.send(response, unit.shown() + "-事项进度-" + today() + ".xlsx", layout, writer -> rows.forEach(row -> {
            WatchLine line = line(row);
            writer.row(String.valueOf(row.id()), line.kind(), line.unitName(), line.state(), line.desk(), row.filedOn(),
                    row.endedOn(), line.clock().words());
        }));
    }

    /** One of them: its way and both clocks. */
    @GetMapping("/matters/{id:\\d+}/progress")
    String one(@May(WATCH_MATTERS) Scope scope, @Self Actor me, @PathVariable long id, Model model) {
        var view = handling.watched(scope, id);
        model.addAttribute("view", view);
        model.addAttribute("mayHandle", me.scope(Permission.HANDLE_MATTERS).covers(view.matter().present().row().place()));
        return "matter/watched";
    }

    private WatchLine line(WatchRow row) {
        var route = routes.of(row.routeId());
        boolean open = row.ended() == null;
        TimeLeft left = open ? TimeLeft.of(row.step(), route, today(), calendar)
                : new TimeLeft(Show.day(row.endedOn()) + (row.late() ? " · 超过期" : ""), Tone.QUIET, 0);
        String state = !open ? Words.outcome(row.ended()) : row.step().byAsker() ? "退回修改"
                : route.state(row.step().state()).map(State::name).orElse(row.step().state());
        return new WatchLine(row.id(), kinds.of(row.kind()).map(Kind::name).orElse(row.kind()), row.unitCode(), row.unitName(),
                state, row.deskName(), Show.day(row.filedOn()), left);
    }

    private LocalDate today() {
        return Shanghai.today(clock);
    }
}
