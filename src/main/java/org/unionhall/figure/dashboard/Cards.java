package org.unionhall.figure.dashboard;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Tone;

/** The figures that stand on cards, each with its change and its course. */
@Component
public class Cards {

    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int AT_HOME = 4;
    private static final int ALL = 9;

    /** A figure; {@code href} leads to its rows or its own page. */
    public record Card(String name, String value, String measure, String delta, Tone tone, String href, Content line) {
    }

    private final Measures measures;
    private final Declared declared;

    Cards(Measures measures, Declared declared) {
        this.measures = measures;
        this.declared = declared;
    }

    /** The four of the first page. */
    List<Card> home(Unit unit, Course course, Behind behind) {
        return measures.all().stream().filter(measure -> fits(measure, unit)).limit(AT_HOME)
                .map(measure -> card(measure, unit, course, behind)).toList();
    }

    /** Those of a dashboard, with who came and went this month and year. */
    List<Card> all(Unit unit, Course course, Behind behind, Map<String, Map<String, BigDecimal>> values) {
        List<Card> cards = new ArrayList<>(measures.all().stream().filter(measure -> fits(measure, unit)).limit(ALL)
                .map(measure -> card(measure, unit, course, behind)).toList());
        YearMonth month = YearMonth.from(course.today());
        String now = month.format(MONTH);
        for (String code : List.of("member.joined", "member.left")) {
            declared.withCode(code).ifPresent(indicator -> cards.add(flow(indicator, unit, behind,
                    values.getOrDefault(code, Map.of()), new Window(month.getYear() + "01", now), Window.of(now))));
        }
        return cards;
    }

    private static Card flow(Indicator indicator, Unit unit, Behind behind, Map<String, BigDecimal> values, Window year,
            Window month) {
        return new Card("本年" + indicator.name().replace("（按月）", ""), Measure.number(Slices.sum(values, year)),
                indicator.measure(), "本月 " + Measure.number(Slices.sum(values, month)), Tone.QUIET,
                behind.rows(indicator, unit, year), null);
    }

    private Card card(Measure measure, Unit unit, Course course, Behind behind) {
        Course.Change change = course.change(measure);
        Optional<Indicator> counted = declared.withCode(measure.code());
        return new Card(measure.name(), Measure.number(measure.of(course.now())), measure.unit(),
                change == null ? null : change.words(), change == null ? Tone.QUIET : change.tone(),
                counted.map(indicator -> behind.rows(indicator, unit, Window.ALL))
                        .orElse("/figures/" + unit.code() + "/" + measure.code()), course.spark(measure));
    }

    /** A base union is not asked how many base unions it has. */
    private static boolean fits(Measure measure, Unit unit) {
        return !unit.base() || !measure.code().startsWith("unit.") || measure.code().equals("unit.completeness");
    }
}
