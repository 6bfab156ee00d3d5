package org.unionhall.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.Profile;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.profile.Register;
import org.unionhall.organization.profile.Registers;
import org.unionhall.platform.refusal.Refusal;

/** What is told about a union and the employers it covers. */
@HallTest
@Transactional
class ChangingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    @Autowired
    private TestTree tree;
    @Autowired
    private Changing changing;
    @Autowired
    private Covering covering;
    @Autowired
    private Registers registers;
    @Autowired
    private JdbcClient jdbc;

    private Unit county;
    private Unit factory;

    @BeforeEach
    void grow() {
        county = tree.county(tree.city());
        factory = tree.base(county, TestTree.employer(7, 60));
    }

    @Test
    void keepsTheAccountSealedAndOutOfTheHistory() {
        changing.change(factory.id(), profile("81140105", 901, "6222020200112233445", "13800001234", null), 1, null);
        Register told = registers.of(factory.id()).orElseThrow();
        assertThat(told.bankAccount()).isEqualTo("**** 3445");
        assertThat(told.version()).isEqualTo(2);
        assertThat(registers.bankAccount(factory.id())).contains("6222020200112233445");
        String traces = jdbc.sql("""
                select string_agg(concat(a.before, a.after, t.before, t.after), '')
                from organization.act a left join access.trail t on t.unit_id = a.unit_id
                where a.unit_id = :id""").param("id", factory.id()).query(String.class).single();
        assertThat(traces).doesNotContain("6222020200112233445").doesNotContain("13800001234").contains("138****1234");
        changing.change(factory.id(), profile("81140105", 901, null, "13800005678", null), 2, null);
        assertThat(registers.bankAccount(factory.id())).contains("6222020200112233445");
        changing.change(factory.id(), profile("81140105", 901, "", "13800005678", null), 3, null);
        assertThat(registers.bankAccount(factory.id())).isEmpty();
    }

    @Test
    void refusesWhatIsStaleTakenOrNoChange() {
        changing.change(factory.id(), profile("81140105", 902, null, null, null), 1, null);
        refused("STALE", () -> changing.change(factory.id(), profile("81140105", 903, null, null, null), 1, null));
        refused("NOTHING_CHANGED", () -> changing.change(factory.id(), profile("81140105", 902, null, null, null), 2,
                null));
        Unit other = tree.base(county);
        refused("CREDIT_CODE_TAKEN", () -> changing.change(other.id(), profile("81140105", 902, null, null, null), 1,
                null));
        refused("CREDIT_CODE_NOT_UNION", () -> changing.change(other.id(), profile("91140105", 904, null, null, null),
                1, null));
    }

    @Test
    void knowsTheSecondLineOfLeadership() {
        Unit line = tree.under(county, "SYSTEM_UNION", "COUNTY");
        changing.change(factory.id(), profile("81140105", 905, null, null, line.code()), 1, null);
        assertThat(registers.of(factory.id()).orElseThrow().lineCode()).isEqualTo(line.code());
        assertThat(jdbc.sql("select line_id from organization.unit_version where unit_id = :id and valid_to is null")
                .param("id", factory.id()).query(Long.class).single()).isEqualTo(line.id());
        refused("LINE_NOT_ALLOWED", () -> changing.change(factory.id(), profile("81140105", 905, null, null,
                county.code()),
                2, null));
        refused("UNIT_UNKNOWN", () -> changing.change(factory.id(), profile("81140105", 905, null, null, "NOSUCH"), 2,
                null));
    }

    @Test
    void coversCorrectsAndEnds() {
        NewEmployer fresh = TestTree.employer(8, 20);
        covering.cover(factory.id(), fresh, DAY, null);
        refused("EMPLOYER_TAKEN", () -> covering.cover(factory.id(), fresh, DAY, null));
        refused("DATE_FUTURE", () -> covering.cover(factory.id(), TestTree.employer(9, 1), LocalDate.now().plusDays(2),
                null));
        refused("DATE_BEFORE_FOUNDING", () -> covering.cover(factory.id(), TestTree.employer(9, 1),
                LocalDate.of(1990, 1, 1), null));
        Registers.Employer covered = registers.employers(factory.id(), false).getLast();
        var more = new NewEmployer(covered.creditCode(), "改名公司", "170", "03", 25, 5, new BigDecimal("1000000.00"));
        covering.correct(factory.id(), covered.id(), more, null);
        assertThat(registers.of(factory.id()).orElseThrow().workers()).isEqualTo(85);
        covering.end(factory.id(), covered.id(), DAY.plusYears(1), "注销", null);
        assertThat(registers.employers(factory.id(), true)).extracting(Registers.Employer::validTo)
                .containsExactly(DAY.plusYears(1));
        refused("EMPLOYER_UNKNOWN", () -> covering.end(factory.id(), covered.id(), DAY, "再来", null));
        refused("EMPLOYER_UNKNOWN", () -> covering.correct(county.id(), covered.id(), more, null));
    }

    private static Profile profile(String prefix, int number, String account, String phone, String line) {
        return new Profile(null, "ALONE", line, "140105", CreditCode.generate(prefix, number).text(), null, null,
                "并州路", null, null, "李四", phone, null, account, 2, LocalDate.of(2020, 1, 1), 5);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
