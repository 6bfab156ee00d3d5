package org.unionhall.organization.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.organization.Rules;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.rule.RuleBook.NewRule;
import org.unionhall.platform.refusal.Refusal;

/** A rule counts from its day on, for the unit that set it and all below, the nearest first. */
@HallTest
@Transactional
class RuleBookTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Autowired
    private RuleBook book;
    @Autowired
    private Rules rules;
    @Autowired
    private TestTree tree;

    private Unit city;
    private Unit county;
    private Unit factory;

    @BeforeEach
    void grow() {
        city = tree.city();
        county = tree.county(city);
        factory = tree.base(county);
    }

    @ParameterizedTest
    @CsvSource({"RETIREMENT_AGE_MEN, 2024-12-31, 60", "RETIREMENT_AGE_MEN, 2025-01-01, 63",
            "WOMEN_COMMITTEE_FROM, 2024-01-01, 10"})
    void isDated(String code, LocalDate on, int value) {
        assertThat(rules.number(factory.id(), on, code)).isEqualTo(value);
    }

    @Test
    void theNearestCounts() {
        book.set(city, new NewRule("WOMEN_COMMITTEE_FROM", "25", DAY, null, "市实施办法"), null);
        book.set(county, new NewRule("WOMEN_COMMITTEE_FROM", "15", DAY.plusYears(1), DAY.plusYears(2), "县规定"), null);
        assertThat(rules.number(factory.id(), DAY.minusDays(1), "WOMEN_COMMITTEE_FROM")).isEqualTo(10);
        assertThat(rules.number(factory.id(), DAY, "WOMEN_COMMITTEE_FROM")).isEqualTo(25);
        assertThat(rules.number(factory.id(), DAY.plusYears(1), "WOMEN_COMMITTEE_FROM")).isEqualTo(15);
        assertThat(rules.number(factory.id(), DAY.plusYears(2).plusDays(1), "WOMEN_COMMITTEE_FROM")).isEqualTo(25);
        assertThat(rules.number(tree.city().id(), DAY, "WOMEN_COMMITTEE_FROM")).isEqualTo(10);
    }

    @Test
    void thePageShowsWhichOneCountsAndEndsOnlyItsOwn() {
        book.set(city, new NewRule("TERM_YEARS_BASE", "3", DAY, null, "市实施办法"), null);
        RuleRow mine = book.of(city).stream().filter(row -> row.own()).findFirst().orElseThrow();
        assertThat(mine.inForce()).isTrue();
        assertThat(book.of(county)).filteredOn(row -> row.code().equals("TERM_YEARS_BASE")).filteredOn(RuleRow::inForce)
                .singleElement().satisfies(row -> assertThat(row.unitCode()).isEqualTo(city.code()));
        refused("RULE_UNKNOWN", () -> book.end(county, mine.id(), DAY, null));
        book.end(city, mine.id(), DAY.plusDays(1), null);
        assertThat(rules.text(factory.id(), DAY.plusDays(2), "TERM_YEARS_BASE")).isEqualTo("3,5");
        refused("RULE_SPAN_INVALID", () -> book.end(city, mine.id(), DAY.minusDays(1), null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NO_SUCH_RULE,         5,   2025-01-01, 2026-01-01, 某规定, RULE_UNKNOWN
            FOUND_FROM_MEMBERS,   many, 2025-01-01, 2026-01-01, 某规定, RULE_VALUE_INVALID
            FOUND_FROM_MEMBERS,   2.5, 2025-01-01, 2026-01-01, 某规定, RULE_VALUE_INVALID
            FOUND_FROM_MEMBERS,   5,   ,           2026-01-01, 某规定, DATE_MISSING
            FOUND_FROM_MEMBERS,   5,   2025-01-01, 2024-01-01, 某规定, RULE_SPAN_INVALID
            FOUND_FROM_MEMBERS,   5,   2025-01-01, 2026-01-01, ' ',    RULE_BASIS_MISSING
            """)
    void isRefused(String code, String value, LocalDate from, LocalDate to, String basis, String refusal) {
        refused(refusal, () -> book.set(city, new NewRule(code, value, from, to, basis), null));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
