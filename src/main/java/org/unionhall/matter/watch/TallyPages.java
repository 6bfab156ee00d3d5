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
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.desk.Sheet;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.sheet.Dates;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.time.Shanghai;

/** 事项统计: how many, how fast, how well; every number leads to its rows. */
@Controller
class TallyPages {

    private static final int FULL = 5;

    private final Tallies tallies;
    private final StayTimes times;
    private final Watched watched;
    private final Units units;
    private final Clock clock;

    TallyPages(Tallies tallies, StayTimes times, Watched watched, Units units, Clock clock) {
        this.tallies = tallies;
        this.times = times;
        this.watched = watched;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/matters/figures")
    String page(@May(WATCH_MATTERS) Scope scope, @Self Actor me, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String from, @RequestParam(required = false) String to, Model model) {
        Unit of = watched.unit(unit, scope, me);
        LocalDate first = first(from);
        LocalDate last = last(to, first);
        List<Link> above = units.ancestorsOf(of.id()).stream().filter(one -> scope.covers(one.place()))
                .map(one -> Link.to(one.shown(), "/matters/figures?unit=" + one.code() + "&from=" + first + "&to=" + last)).toList();
        model.addAttribute("view", new TallyView(of, above, first, last, tallies.byKind(of, first, last),
                times.of(of, first, last), of.base() ? List.of() : tallies.byUnion(of, first, last),
                tallies.refusals(of, first, last)));
        return "matter/figures";
    }

    /** @param table kinds, unions or stays */
    @GetMapping("/matters/figures/sheet")
    void sheet(@May(WATCH_MATTERS) Scope scope, @Self Actor me, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String from, @RequestParam(required = false) String to,
            @RequestParam(defaultValue = "kinds") String table, HttpServletResponse response) throws IOException {
        Unit of = watched.unit(unit, scope, me);
        LocalDate first = first(from);
        LocalDate last = last(to, first);
        String span = Show.day(first) + "至" + Show.day(last);
        if (table.equals("stays")) {
            Layout layout = Layout.of("各环节用时", List.of(Field.text("事项", 20), Field.text("环节", 18), Field.number("次数", 10),
                    Field.number("平均", 10), Field.number("最长", 10), Field.text("按", 10), Field.number("超期次数", 10)));
            Sheet.send(response, of.shown() + "-各环节用时.xlsx", layout.titled(of.name() + "　各环节用时").noted(span + "，按各环节时限的算法，不含等申请人的时间"),
                    writer -> times.of(of, first, last).forEach(stay -> writer.row(stay.kind(), stay.state(), stay.count(),
                            stay.average(), stay.longest(), stay.working() ? "工作日" : "自然日", stay.late())));
            return;
        }
        boolean unions = table.equals("unions");
        Layout layout = Layout.of("事项统计", List.of(Field.text(unions ? "工会" : "事项", 26), Field.number("收到", 10),
                Field.number("网上提交", 10), Field.number("办结", 10), Field.number("按时办结", 10), Field.number("按时办结率（%）", 14),
                Field.number("未通过", 10), Field.number("在办", 10), Field.number("超期未办", 10), Field.number("已评价", 10),
                Field.number("满意度（%）", 12)));
        Sheet.send(response, of.shown() + "-事项统计.xlsx", layout.titled(of.name() + "　事项统计").noted(span),
                writer -> (unions ? tallies.byUnion(of, first, last) : tallies.byKind(of, first, last)).forEach(row -> writer.row(
                        row.name(), row.received(), row.online(), row.ended(), row.ontime(), Tally.percent(row.ontime(), row.ended()),
                        row.refused(), row.open(), row.late(), row.rated(), Tally.percent(row.points(), row.rated() * FULL))));
    }

    private LocalDate first(String from) {
        return WatchFilter.filled(from) ? Dates.read(from).orElse(newYear()) : newYear();
    }

    private LocalDate last(String to, LocalDate first) {
        LocalDate today = Shanghai.today(clock);
        LocalDate last = WatchFilter.filled(to) ? Dates.read(to).orElse(today) : today;
        return last.isBefore(first) ? first : last;
    }

    private LocalDate newYear() {
        return Shanghai.today(clock).withDayOfYear(1);
    }
}
