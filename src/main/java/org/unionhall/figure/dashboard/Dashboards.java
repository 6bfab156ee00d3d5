package org.unionhall.figure.dashboard;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.figure.Figures;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Todo;
import org.unionhall.figure.dashboard.Dashboard.Breakdown;
import org.unionhall.figure.dashboard.Dashboard.Card;
import org.unionhall.figure.dashboard.Dashboard.ChildRow;
import org.unionhall.figure.dashboard.Dashboard.Expiry;
import org.unionhall.figure.dashboard.Dashboard.MonthRow;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.chart.Amount;
import org.unionhall.platform.page.chart.Bars;
import org.unionhall.platform.page.chart.Choropleth;
import org.unionhall.platform.page.chart.Donut;
import org.unionhall.platform.page.chart.Sparkline;
import org.unionhall.platform.page.chart.Trend;
import org.unionhall.platform.time.Shanghai;

/** Puts the dashboard of a unit together: a handful of statements, whatever the size of the area. */
@Component
class Dashboards {

    private static final List<String> BREAKDOWNS = List.of("member.sex", "member.birth", "member.education",
            "member.group", "member.skill", "member.migrant", "member.employment", "member.politics", "unit.form",
            "unit.kind");
    private static final int MOST_SLICES = 7;

    private final Units units;
    private final Figures figures;
    private final Declared declared;
    private final Rules rules;
    private final Clock clock;

    Dashboards(Units units, Figures figures, Declared declared, Rules rules, Clock clock) {
        this.units = units;
        this.figures = figures;
        this.declared = declared;
        this.rules = rules;
        this.clock = clock;
    }

    Dashboard of(Unit unit, Scope scope, Measure measure, boolean home, List<Todo> waiting) {
        LocalDate today = Shanghai.today(clock);
        AreaFigures area = new AreaFigures(figures.of(unit.id()));
        Map<Unit, AreaFigures> children = children(unit);
        List<Amount> amounts = amounts(children, measure);
        return new Dashboard(unit, above(unit, scope), subtitle(unit, area), cards(unit, area, today), waiting, home,
                measure, Arrays.stream(Measure.values()).map(one -> new Choice(one.code(), one.title())).toList(),
                map(unit, children, measure), ranking(amounts, measure), rows(children, measure), trend(area, today),
                months(area, today), breakdowns(unit, area, today), expiring(unit, area, today));
    }

    private Map<Unit, AreaFigures> children(Unit unit) {
        Map<Unit, AreaFigures> children = new LinkedHashMap<>();
        List<Unit> below = units.childrenOf(unit.id());
        Map<Long, Map<String, Map<String, BigDecimal>>> values = new HashMap<>();
        List<Long> ids = below.stream().map(Unit::id).toList();
        for (String indicator : List.of("member.count", "worker.count", "unit.base", "employer.count", "member.points",
                "unit.points")) {
            figures.of(ids, indicator).forEach((id, value) -> values.computeIfAbsent(id, one -> new HashMap<>())
                    .put(indicator, Map.of("", value)));
        }
        below.forEach(child -> children.put(child, new AreaFigures(values.getOrDefault(child.id(), Map.of()))));
        return children;
    }

    private static List<Amount> amounts(Map<Unit, AreaFigures> children, Measure measure) {
        List<Amount> amounts = new ArrayList<>();
        children.forEach((child, figures) -> {
            BigDecimal value = measure.of(figures);
            if (value != null) {
                amounts.add(new Amount(child.shown(), value.doubleValue(), Show.number(value), href(child, measure)));
            }
        });
        amounts.sort(Comparator.comparingDouble(Amount::value).reversed());
        return amounts;
    }

    private static Content ranking(List<Amount> amounts, Measure measure) {
        return amounts.isEmpty() ? null : Bars.of("各下级组织" + measure.title(), amounts.stream().limit(12).toList());
    }

    private static String href(Unit unit, Measure measure) {
        return "/figures/" + unit.code() + (measure == Measure.MEMBERS ? "" : "?by=" + measure.code());
    }

    private static Content map(Unit unit, Map<Unit, AreaFigures> children, Measure measure) {
        String map = division(unit.code());
        if (children.isEmpty() || !Choropleth.has(map)) {
            return null;
        }
        Map<String, Amount> values = new LinkedHashMap<>();
        children.forEach((child, figures) -> {
            BigDecimal value = measure.of(figures);
            if (value != null && child.name().endsWith("总工会")) {
                String area = child.name().substring(0, child.name().length() - 3);
                values.put(area, new Amount(area, value.doubleValue(), Show.number(value) + " " + measure.measure(),
                        href(child, measure)));
            }
        });
        return values.isEmpty() ? null : Choropleth.of(map, unit.name() + "各地" + measure.title(), values).content();
    }

    /** 140000 is the map 14 of a province, 140100 the map 1401 of a city. */
    private static String division(String code) {
        return code.matches("\\d\\d0000") ? code.substring(0, 2) : code.matches("\\d{4}00") ? code.substring(0, 4) : "";
    }

    private static List<ChildRow> rows(Map<Unit, AreaFigures> children, Measure measure) {
        List<ChildRow> rows = new ArrayList<>();
        children.forEach((child, figures) -> rows.add(new ChildRow(child.name(), href(child, measure),
                measure.shown(figures), Show.number(figures.value("member.count")),
                Show.number(figures.value("unit.base")))));
        return rows;
    }

    private List<Link> above(Unit unit, Scope scope) {
        return units.ancestorsOf(unit.id()).stream().filter(one -> scope.covers(one.place()))
                .map(one -> Link.to(one.shown(), "/figures/" + one.code())).toList();
    }

    private static String subtitle(Unit unit, AreaFigures area) {
        return unit.base() ? unit.kindName()
                : "含下级 " + Show.number(area.value("unit.count").subtract(BigDecimal.ONE)) + " 个组织 · "
                        + Show.number(area.value("unit.base")) + " 家基层工会";
    }

    private static List<Card> cards(Unit unit, AreaFigures area, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        BigDecimal net = area.joinedIn(month).subtract(area.leftIn(month));
        BigDecimal joined = area.inYear("member.joined", today.getYear());
        Content course = Sparkline.of("近 12 个月会员人数", area.memberTrend(today));
        List<Card> cards = new ArrayList<>();
        cards.add(new Card("会员", Show.number(area.value("member.count")), "人", "本月 " + Show.delta(net),
                "/members?unit=" + unit.code(), course));
        if (!unit.base()) {
            cards.add(new Card("基层工会", Show.number(area.value("unit.base")), "家",
                    "其中已托管名册 " + Show.number(area.value("unit.entrusted")) + " 家",
                    "/figures/" + unit.code() + "/unit.form", null));
        }
        cards.add(new Card("入会率", text(area.joiningRate()), "%",
                "覆盖职工 " + Show.number(area.value("worker.count")) + " 人", "/figures/" + unit.code() + "/worker.count",
                null));
        cards.add(new Card("本年新发展会员", Show.number(joined), "人",
                "离会 " + Show.number(area.inYear("member.left", today.getYear())) + " 人",
                "/figures/" + unit.code() + "/member.joined", null));
        if (unit.base()) {
            cards.add(new Card("会员信息完整率", text(area.memberCompleteness()), "%", "8 项基本信息已填的比例",
                    "/members?unit=" + unit.code() + "&incomplete=true", null));
        }
        return cards;
    }

    private static String text(BigDecimal percent) {
        return percent == null ? "—" : Show.number(percent);
    }

    private static Content trend(AreaFigures area, LocalDate today) {
        List<BigDecimal> values = area.memberTrend(today);
        List<Trend.Day> days = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            YearMonth month = YearMonth.from(today).minusMonths(values.size() - 1L - i);
            days.add(new Trend.Day(i == values.size() - 1 ? today : month.atEndOfMonth(), values.get(i).doubleValue()));
        }
        return Trend.of("近 12 个月会员人数", days, value -> Show.number(Math.round(value)));
    }

    private static List<MonthRow> months(AreaFigures area, LocalDate today) {
        List<BigDecimal> values = area.memberTrend(today);
        List<MonthRow> rows = new ArrayList<>();
        for (int i = values.size() - 1; i >= 0; i--) {
            YearMonth month = YearMonth.from(today).minusMonths(values.size() - 1L - i);
            rows.add(new MonthRow(Show.month(month.atDay(1)), Show.number(area.joinedIn(month)),
                    Show.number(area.leftIn(month)), Show.number(values.get(i))));
        }
        return rows;
    }

    private List<Breakdown> breakdowns(Unit unit, AreaFigures area, LocalDate today) {
        return BREAKDOWNS.stream().map(declared::withCode).flatMap(java.util.Optional::stream)
                .filter(indicator -> !(unit.base() && indicator.code().startsWith("unit.")))
                .map(indicator -> breakdown(indicator, area, unit, today)).filter(Objects::nonNull).toList();
    }

    static Breakdown breakdown(Indicator indicator, AreaFigures area, Unit unit, LocalDate today) {
        List<Slices.Slice> slices = Slices.of(indicator, area.slices(indicator.code()), unit, today.getYear());
        BigDecimal whole = slices.stream().map(Slices.Slice::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return null;
        }
        List<Amount> parts = slices.stream().map(slice -> new Amount(slice.label(), slice.value().doubleValue(),
                Show.number(slice.value()), slice.href())).toList();
        Content picture = parts.size() <= 4 ? Donut.of(indicator.name(), parts, Show.number(whole))
                : Bars.of(indicator.name(), parts.stream().sorted(indicator.code().equals("member.birth")
                        ? (a, b) -> 0 : Comparator.comparingDouble(Amount::value).reversed()).limit(MOST_SLICES).toList());
        return new Breakdown(indicator.name(), "/figures/" + unit.code() + "/" + indicator.code(), picture,
                slices.stream().map(slice -> new Breakdown.Row(slice.label(), Show.number(slice.value()),
                        Show.number(AreaFigures.percent(slice.value(), whole)) + "%", slice.href())).toList());
    }

    private List<Expiry> expiring(Unit unit, AreaFigures area, LocalDate today) {
        int months = rules.number(unit.id(), today, "TERM_ALERT_MONTHS");
        String href = "/figures/" + unit.code() + "/unit.term";
        List<Expiry> expiring = new ArrayList<>();
        long overdue = area.termsOverdue(today);
        if (overdue > 0) {
            expiring.add(new Expiry(Show.number(overdue), "家工会任期已满未换届", "基层每届三年或五年，到期应当换届", href));
        }
        long soon = area.termsExpiring(today, months);
        if (soon > 0) {
            expiring.add(new Expiry(Show.number(soon), "家工会 " + months + " 个月内任期届满", "现在就该着手准备换届方案", href));
        }
        BigDecimal complete = area.memberCompleteness();
        if (complete != null && complete.compareTo(BigDecimal.valueOf(95)) < 0) {
            expiring.add(new Expiry(Show.number(complete) + "%", "会员信息完整率", "缺项可用花名册导入补齐", unit.base()
                    ? "/members?unit=" + unit.code() + "&incomplete=true" : "/figures/" + unit.code() + "?by=data.rate"));
        }
        BigDecimal profile = area.unitCompleteness();
        if (profile != null && profile.compareTo(BigDecimal.valueOf(95)) < 0) {
            expiring.add(new Expiry(Show.number(profile) + "%", "组织资料完整率", "地址、联系人、任期等资料待补",
                    unit.base() ? "/units/" + unit.code() : "/figures/" + unit.code() + "?by=profile.rate"));
        }
        return expiring;
    }
}
