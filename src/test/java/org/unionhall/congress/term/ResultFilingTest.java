package org.unionhall.congress.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.matter.Matters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.MovableClock;

/** The result of an election goes above; with its approval the term begins on the election day, without it nothing does. */
@HallTest
class ResultFilingTest {

    private static final LocalDate ELECTED = LocalDate.of(2026, 11, 20);
    private static long elections = 7_000_000;

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestTerms tests;
    @Autowired
    private Terms terms;
    @Autowired
    private ResultFiling filing;
    @Autowired
    private Matters matters;
    @Autowired
    private HeardDecisions heard;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit base;
    private Actor officer;
    private String above;
    private TestTerms.Known chair;
    private long election;
    private long matter;

    @BeforeEach
    void reported() {
        clock.to(LocalDate.of(2026, 11, 25));
        county = tree.county(tree.city());
        base = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
        above = accounts.open(county, Role.UPPER_OFFICER);
        chair = tests.known(base, "赵主席");
        election = ++elections;
        matter = filing.file(election, base, "第三届工会委员会选举结果", List.of(new NewTerm(base.id(), Body.COMMITTEE, 3, ELECTED, 3,
                List.of(new Holder(chair.key(), chair.name(), Office.CHAIR), new Holder(null, "钱委员", Office.MEMBER)))), officer);
    }

    @AfterEach
    void theRealTime() {
        clock.back();
    }

    @Test
    void approvedItBeginsOnTheElectionDay() {
        assertThat(terms.running(base.id(), Body.COMMITTEE)).isEmpty();
        assertThat(matters.withId(matter).orElseThrow()).satisfies(filed -> {
            assertThat(filed.dueOn()).isEqualTo(LocalDate.of(2026, 12, 10));
            assertThat(filed.answer("elected")).contains("主席：赵主席；委员：钱委员", "第三届工会委员会（任期 3 年）");
        });
        assertThatThrownBy(() -> matters.act(matter, "approve", 0, null, null, officer)).as("not at the asker's desk").isNotNull();
        matters.act(matter, "approve", 0, null, null, accounts.actor(above));
        assertThat(terms.running(base.id(), Body.COMMITTEE).orElseThrow()).satisfies(term -> {
            assertThat(term.electedOn()).isEqualTo(ELECTED);
            assertThat(term.lastDay()).isEqualTo(LocalDate.of(2029, 11, 20));
            assertThat(term.electionId()).isEqualTo(election);
        });
        assertThat(accounts.actor(chair.login()).scope(Permission.RUN_CONGRESS).covers(base.place())).isTrue();
        assertThat(heard.of(election)).containsExactly(new ElectionDecided(election, true, null));
        assertThat(matters.withId(matter).orElseThrow().result().get("批复文号")).endsWith("〔2026〕1号");
    }

    @Test
    void refusedNothingBegins() {
        matters.act(matter, "refuse", 0, "到会人数不足，请重新选举", null, accounts.actor(above));
        assertThat(terms.running(base.id(), Body.COMMITTEE)).isEmpty();
        assertThat(heard.of(election)).containsExactly(new ElectionDecided(election, false, "到会人数不足，请重新选举"));
        assertThat(accounts.actor(chair.login()).scope(Permission.RUN_CONGRESS).isEmpty()).isTrue();
    }

    @Test
    void takenBackItCanBeReportedAgain() {
        NewTerm again = new NewTerm(base.id(), Body.COMMITTEE, 3, ELECTED, 3, List.of(new Holder(chair.key(), chair.name(), Office.CHAIR)));
        assertThatThrownBy(() -> filing.file(election, base, "结果", List.of(again), officer)).hasMessageContaining("已经报上级");
        matters.act(matter, "withdraw", 0, null, null, officer);
        assertThat(heard.of(election)).containsExactly(new ElectionDecided(election, false, "已撤回"));
        assertThat(filing.file(election, base, "结果", List.of(again), officer)).isGreaterThan(matter);
    }

    @Test
    void aByElectionLastsUntilTheEndOfTheTerm() {
        matters.act(matter, "approve", 0, null, null, accounts.actor(above));
        Term term = terms.running(base.id(), Body.COMMITTEE).orElseThrow();
        TestTerms.Known deputy = tests.known(base, "孙副主席");
        clock.to(LocalDate.of(2027, 5, 10));
        long second = filing.fileByElection(++elections, base, "补选副主席结果", term.id(), LocalDate.of(2027, 5, 8),
                List.of(new Holder(deputy.key(), deputy.name(), Office.VICE_CHAIR)), officer);
        matters.act(second, "approve", 0, null, null, accounts.actor(above));
        assertThat(terms.holders(term.id())).extracting(Seat::shown).containsExactly("主席", "副主席", "委员");
        assertThat(jdbc.sql("select valid_to from access.post where account_id = :account").param("account", deputy.account())
                .query(LocalDate.class).single()).isEqualTo(term.lastDay());
    }

    @Test
    void lettersForThoseWhoMaySee() {
        matters.act(matter, "approve", 0, null, null, accounts.actor(above));
        long reported = jdbc.sql("select id from congress.term where matter_id = :matter").param("matter", matter).query(Long.class).single();
        Visitor clerk = new Visitor(port, "127.0.0.31").signedIn(above);
        assertThat(new String(clerk.download("/terms/" + reported + "/reply.pdf"), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(clerk.download("/terms/" + reported + "/request.docx"), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        Visitor elsewhere = new Visitor(port, "127.0.0.32").signedIn(accounts.open(tree.county(tree.city()), Role.UPPER_OFFICER));
        assertThat(elsewhere.get("/terms/" + reported + "/reply.pdf").status()).isEqualTo(404);
    }
}
