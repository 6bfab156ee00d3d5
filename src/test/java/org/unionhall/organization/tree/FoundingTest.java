package org.unionhall.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.Refusal;

@HallTest
@Transactional
class FoundingTest {

    @Autowired
    private Founding founding;
    @Autowired
    private Units units;
    @Autowired
    private TestTree tree;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void standsInsideItsParentAndIsFoundAgain() {
        Unit city = tree.city();
        Unit county = tree.county(city);
        Unit base = tree.base(county, TestTree.employer(1, 90));
        assertThat(tree.again(county).holds(base)).isTrue();
        assertThat(base.path()).containsExactly(tree.top().id(), city.id(), county.id(), base.id());
        assertThat(units.ancestorsOf(base.id())).extracting(Unit::code)
                .containsExactly(tree.top().code(), city.code(), county.code());
        assertThat(units.childrenOf(county.id())).extracting(Unit::code).containsExactly(base.code());
        assertThat(jdbc.sql("select place from organization.employer where unit_id = :id").param("id", base.id())
                .query(Long.class).single()).isEqualTo(base.place());
        TreeProof.holds(jdbc, tree.top());
    }

    @Test
    void leavesNeighboursWhereTheyAre() {
        Unit county = tree.county(tree.city());
        Unit first = tree.base(county);
        for (int i = 0; i < 20; i++) {
            tree.base(county);
        }
        assertThat(tree.again(first).area()).isEqualTo(first.area());
        TreeProof.holds(jdbc, tree.top());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            T-OK-1,  公司工会, SINGLE_BASE, BASE,   2020-01-01,
            ü,       公司工会, SINGLE_BASE, BASE,   2020-01-01, CODE_INVALID
            a b,     公司工会, SINGLE_BASE, BASE,   2020-01-01, CODE_INVALID
            T-OK-2,  '',       SINGLE_BASE, BASE,   2020-01-01, NAME_MISSING
            T-OK-3,  公司工会, CLUB,        BASE,   2020-01-01, KIND_UNKNOWN
            T-OK-4,  公司工会, SINGLE_BASE, FLOOR,  2020-01-01, LEVEL_UNKNOWN
            T-OK-5,  公司工会, SINGLE_BASE, COUNTY, 2020-01-01, LEVEL_NOT_OF_KIND
            T-OK-6,  公司工会, BRANCH,      BRANCH, 2020-01-01, PARENT_NOT_ALLOWED
            T-OK-7,  公司工会, FEDERATION,  CITY,   2020-01-01, PARENT_LEVEL_LOWER
            T-OK-8,  公司工会, SINGLE_BASE, BASE,   2999-01-01, DATE_FUTURE
            T-OK-9,  公司工会, SINGLE_BASE, BASE,   ,           DATE_MISSING
            """)
    void isRefused(String code, String name, String kind, String level, LocalDate on, String refusal) {
        Unit county = tree.county(tree.city());
        refused(refusal, new NewUnit(county.code(), code, name, kind, level, on));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            81140105,         3,
            81140105,         5,
            81140105,         4, TERM_YEARS_NOT_ALLOWED
            91140105,         3, CREDIT_CODE_NOT_UNION
            814400007429712280, 3, CREDIT_CODE_INVALID
            """)
    void checksCreditCodeAndTerm(String credit, int years, String refusal) {
        Unit county = tree.county(tree.city());
        String code = credit.length() == 8 ? CreditCode.generate(credit, 4711).text() : credit;
        refused(refusal, new NewUnit(county.code(), TestTree.code(), "公司工会", "SINGLE_BASE", "BASE",
                TestTree.LONG_AGO, Profile.of(null, "ALONE", null, code, null, null, null, 1, TestTree.LONG_AGO, years),
                List.of()));
    }

    @Test
    void refusesWhatIsTaken() {
        Unit county = tree.county(tree.city());
        Unit base = tree.base(county);
        refused("CODE_TAKEN", new NewUnit(county.code(), base.code(), "别的工会", "SINGLE_BASE", "BASE",
                TestTree.LONG_AGO));
        refused("NAME_TAKEN", new NewUnit(county.code(), TestTree.code(), base.name(), "SINGLE_BASE", "BASE",
                TestTree.LONG_AGO));
        refused("TOP_TAKEN", new NewUnit(null, TestTree.code(), "另一个", "FEDERATION", "PROVINCE", TestTree.LONG_AGO));
        refused("UNIT_UNKNOWN", new NewUnit("NOSUCH", TestTree.code(), "另一个", "SINGLE_BASE", "BASE",
                TestTree.LONG_AGO));
    }

    @Test
    void refusesAnEmployerWithMoreWomenThanWorkers() {
        Unit county = tree.county(tree.city());
        var odd = new NewEmployer(CreditCode.generate("91140105", 5).text(), "某公司", "170", null, 10, 11, null);
        refused("EMPLOYER_WOMEN_TOO_MANY", new NewUnit(county.code(), TestTree.code(), "公司工会", "SINGLE_BASE", "BASE",
                TestTree.LONG_AGO, Profile.NONE, List.of(odd)));
    }

    @Test
    void refusesParentsInACircle() {
        tree.city();
        assertThatThrownBy(() -> founding.foundAll(List.of(
                new NewUnit("RING-B", "RING-A", "甲", "SINGLE_BASE", "BASE", TestTree.LONG_AGO),
                new NewUnit("RING-A", "RING-B", "乙", "SINGLE_BASE", "BASE", TestTree.LONG_AGO)), null))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("PARENT_CYCLE"));
    }

    @Test
    void foundsThousandsInAnyOrderInAboutASecond() {
        Unit city = tree.city();
        var news = new ArrayList<NewUnit>();
        for (int c = 0; c < 10; c++) {
            news.add(new NewUnit(city.code(), "BULK-" + c, "县" + c, "FEDERATION", "COUNTY", TestTree.LONG_AGO));
            for (int b = 0; b < 500; b++) {
                news.add(new NewUnit("BULK-" + c, "BULK-" + c + "-" + b, "单位工会" + b, "SINGLE_BASE", "BASE",
                        TestTree.LONG_AGO, Profile.NONE, List.of(TestTree.employer(100_000 + c * 500 + b, 40))));
            }
        }
        Collections.shuffle(news, new Random(7));
        long start = System.nanoTime();
        var ids = founding.foundAll(news, null);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(ids).hasSize(5_010);
        TreeProof.holds(jdbc, tree.top());
    }

    private void refused(String code, NewUnit unit) {
        if (code == null) {
            assertThat(founding.found(unit, null).code()).isEqualTo(unit.code());
        } else {
            assertThatThrownBy(() -> founding.found(unit, null)).isInstanceOfSatisfying(Refusal.class, no -> {
                assertThat(no.code()).isEqualTo(code);
                assertThat(no.getMessage()).doesNotContain("%s").matches(".*\\p{IsHan}.*");
            });
        }
    }
}
