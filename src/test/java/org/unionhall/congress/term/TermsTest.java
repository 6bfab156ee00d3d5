package org.unionhall.congress.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.access.Accounts;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.MovableClock;

/** A committee begins, follows another, gives its chair power from the first day to the last. */
@HallTest
class TermsTest {

    private static final LocalDate ELECTED = LocalDate.of(2023, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 1);

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts testAccounts;
    @Autowired
    private TestTerms tests;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Terms terms;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private Unit base;
    private TestTerms.Known chair;

    @BeforeEach
    void aUnion() {
        clock.to(LocalDate.of(2026, 11, 21));
        base = tree.base(tree.county(tree.city()));
        chair = tests.known(base, "赵主席");
    }

    @AfterEach
    void theRealTime() {
        clock.back();
    }

    @Test
    void theChairActsForTheUnionUntilTheLastDay() {
        assertThat(power(chair)).isFalse();
        tests.committee(base, 2, ELECTED, chair);
        assertThat(power(chair)).isTrue();
        clock.to(LAST);
        assertThat(power(chair)).isTrue();
        clock.to(LAST.plusDays(1));
        assertThat(power(chair)).isFalse();
    }

    @Test
    void aNewTermEndsTheOneBefore() {
        long old = tests.committee(base, 2, ELECTED, chair);
        TestTerms.Known next = tests.known(base, "孙主席");
        LocalDate today = tests.today();
        long id = tests.committee(base, 3, today, next);
        assertThat(power(chair)).isFalse();
        assertThat(power(next)).isTrue();
        assertThat(terms.withId(old).orElseThrow()).satisfies(term -> {
            assertThat(term.state()).isEqualTo(TermState.ENDED);
            assertThat(term.endedOn()).isEqualTo(today.minusDays(1));
        });
        assertThat(terms.running(base.id(), Body.COMMITTEE).orElseThrow().id()).isEqualTo(id);
        assertThat(terms.history(base.id(), Body.COMMITTEE)).extracting(Term::number).containsExactly(3, 2);
        assertThat(terms.holders(old)).isEmpty();
        assertThat(jdbc.sql("select term_no from organization.unit where id = :id").param("id", base.id()).query(Integer.class).single())
                .as("the profile follows").isEqualTo(3);
        assertThatThrownBy(() -> tests.committee(base, 4, ELECTED, chair)).hasMessageContaining("应在那以后");
    }

    @Test
    void whoIsReelectedKeepsThePower() {
        tests.committee(base, 2, ELECTED, chair);
        tests.committee(base, 3, tests.today(), chair);
        assertThat(power(chair)).isTrue();
    }

    @Test
    void onlyWhatTheTermGaveIsTakenAway() {
        accounts.appoint(chair.account(), base.id(), Role.UNIT_OFFICER, ELECTED.minusYears(1), null, null);
        tests.committee(base, 2, ELECTED, chair);
        tests.committee(base, 3, tests.today(), tests.known(base, "孙主席"));
        assertThat(power(chair)).isTrue();
    }

    @Test
    void chairsElectedAfterTheMembersJoinTheirCommittee() {
        long id = terms.begin(new NewTerm(base.id(), Body.COMMITTEE, 2, ELECTED, 3,
                List.of(new Holder(chair.key(), chair.name(), Office.MEMBER), new Holder(null, "钱委员", Office.MEMBER))), null);
        assertThat(power(chair)).isFalse();
        assertThat(terms.begin(new NewTerm(base.id(), Body.COMMITTEE, 2, ELECTED, 3,
                List.of(new Holder(chair.key(), chair.name(), Office.CHAIR))), null)).isEqualTo(id);
        assertThat(terms.holders(id)).extracting(Seat::office).containsExactly(Office.CHAIR, Office.MEMBER);
        assertThat(power(chair)).isTrue();
    }

    @Test
    void whatCannotBe() {
        Holder one = new Holder(null, "钱委员", Office.MEMBER);
        assertThatThrownBy(() -> terms.begin(new NewTerm(base.id(), Body.COMMITTEE, 2, ELECTED, 4, List.of(one)), null))
                .hasMessageContaining("3 或 5 年");
        assertThatThrownBy(() -> terms.begin(new NewTerm(base.id(), Body.COMMITTEE, 2, tests.today().plusDays(1), 3, List.of(one)), null))
                .hasMessageContaining("不晚于今天");
        assertThatThrownBy(() -> terms.begin(new NewTerm(base.id(), Body.AUDIT, 2, ELECTED, 3, List.of(one)), null))
                .hasMessageContaining("不是经费审查委员会的职务");
    }

    private boolean power(TestTerms.Known somebody) {
        return testAccounts.actor(somebody.login()).scope(Permission.RUN_CONGRESS).covers(base.place());
    }
}
