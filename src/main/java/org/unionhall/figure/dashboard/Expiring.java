package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;
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

    private final Declared declared;
    private final Measures measures;

    Expiring(Declared declared, Measures measures) {
        this.declared = declared;
        this.measures = measures;
    }

    List<Line> of(Unit unit, Course course, Behind behind) {
        List<Line> lines = new ArrayList<>();
        terms(lines, unit, course, behind);
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

    private void terms(List<Line> lines, Unit unit, Course course, Behind behind) {
        declared.withCode("term.overdue").ifPresent(overdue -> counted(overdue, course).ifPresent(count -> lines.add(new Line(count,
                unit.base() ? "本工会任期已满，没有换届" : "家工会任期已满，没有换届", "基层每届三年或五年，到期应当换届", behind.rows(overdue, unit, Window.ALL)))));
        declared.withCode("term.soon").ifPresent(soon -> counted(soon, course).ifPresent(count -> lines.add(new Line(count,
                (unit.base() ? "本工会 " : "家工会 ") + "6 个月内任期届满", "现在就该着手筹备换届", behind.rows(soon, unit, Window.ALL)))));
    }

    private static Optional<String> counted(Indicator indicator, Course course) {
        return Optional.ofNullable(course.now().get(indicator.code())).filter(value -> value.signum() > 0).map(Show::number);
    }
}
