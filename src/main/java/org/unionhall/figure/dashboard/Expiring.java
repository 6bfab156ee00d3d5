package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Show;

/** What runs out or is lacking in an area: terms of office (工会法第16条), data nobody has filled in. */
@Component
public class Expiring {

    private static final BigDecimal GOOD = BigDecimal.valueOf(95);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One line; {@code href} leads to the rows or to the figure. */
    public record Line(String count, String what, String note, String href) {
    }

    private final Rules rules;
    private final Declared declared;
    private final Measures measures;

    Expiring(Rules rules, Declared declared, Measures measures) {
        this.rules = rules;
        this.declared = declared;
        this.measures = measures;
    }

    List<Line> of(Unit unit, Map<String, Map<String, BigDecimal>> values, Course course, Behind behind) {
        List<Line> lines = new ArrayList<>();
        declared.withCode("unit.term").ifPresent(terms -> terms(lines, terms, unit, values, course.today(), behind));
        BigDecimal poor = course.now().getOrDefault("unit.poor", BigDecimal.ZERO);
        declared.withCode("unit.poor").filter(indicator -> poor.signum() > 0).ifPresent(indicator -> lines.add(new Line(
                Show.number(poor), unit.base() ? "本工会的组织资料不完整" : "家基层工会的组织资料不完整", indicator.definition(),
                unit.base() ? "/units/" + unit.code() : behind.rows(indicator, unit, Window.ALL))));
        measures.withCode("member.completeness").ifPresent(measure -> {
            BigDecimal value = measure.of(course.now());
            if (value != null && value.compareTo(GOOD) < 0) {
                lines.add(new Line(Show.number(HUNDRED.subtract(value)) + "%", "的会员信息没有填",
                        "学历、户籍、手机等 8 项，重新导入花名册可以补齐", "/figures/" + unit.code() + "/" + measure.code()));
            }
        });
        return lines;
    }

    private void terms(List<Line> lines, Indicator terms, Unit unit, Map<String, Map<String, BigDecimal>> values,
            LocalDate today, Behind behind) {
        int months = rules.number(unit.id(), today, "TERM_ALERT_MONTHS");
        YearMonth month = YearMonth.from(today);
        Window over = new Window("000000", month.minusMonths(1).format(Cards.MONTH));
        Window soon = new Window(month.format(Cards.MONTH), month.plusMonths(months).format(Cards.MONTH));
        Map<String, BigDecimal> ends = values.getOrDefault(terms.code(), Map.of());
        BigDecimal overdue = Slices.sum(ends, over);
        BigDecimal due = Slices.sum(ends, soon);
        if (overdue.signum() > 0) {
            lines.add(new Line(Show.number(overdue), unit.base() ? "本工会任期已满，没有换届" : "家工会任期已满，没有换届",
                    "基层每届三年或五年，到期应当换届", behind.rows(terms, unit, over)));
        }
        if (due.signum() > 0) {
            lines.add(new Line(Show.number(due), (unit.base() ? "本工会 " : "家工会 ") + months + " 个月内任期届满",
                    "现在就该着手筹备换届", behind.rows(terms, unit, soon)));
        }
    }
}
