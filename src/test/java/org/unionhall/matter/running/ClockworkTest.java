package org.unionhall.matter.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.matter.TestMatters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.MovableClock;

/**
 * The clocks of matters against a moved calendar: each effect exactly once, also with two nodes at once. The days are
 * around the National Day of 2026: 1–7 October rest, Saturday 10 October is worked.
 */
@HallTest
class ClockworkTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 30);

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;
    @Autowired
    private Acts acts;
    @Autowired
    private Clockwork clockwork;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;

    private Unit county;
    private Unit base;
    private Actor officer;
    private Actor above;
    private Actor worker;

    @BeforeEach
    void beforeTheHolidays() {
        county = tree.county(tree.city());
        base = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
        above = accounts.actor(county, Role.UPPER_OFFICER);
        worker = accounts.actor(base);
        clock.to(WEDNESDAY);
    }

    @AfterEach
    void theRealTime() {
        clock.back();
    }

    @Test
    void remindsBeforeTheLimitHandsUpAfterItAndNeverTwice() {
        long id = tests.room(base, worker);
        assertThat(due(id)).as("two working days across the holidays").isEqualTo(LocalDate.of(2026, 10, 9));
        bothNodes();
        assertThat(told(officer)).isEmpty();
        clock.to(LocalDate.of(2026, 10, 8));
        bothNodes();
        bothNodes();
        assertThat(told(officer)).containsExactly("MATTER_NEAR");
        clock.to(LocalDate.of(2026, 10, 9));
        bothNodes();
        assertThat(tests.desk(id)).isEqualTo(base.id());
        clock.to(LocalDate.of(2026, 10, 10));
        bothNodes();
        bothNodes();
        assertThat(tests.desk(id)).isEqualTo(county.id());
        assertThat(tests.acts(id)).containsExactly("submit", "escalate");
        assertThat(told(above)).containsExactly("MATTER_ESCALATED");
        assertThat(told(officer)).containsExactly("MATTER_NEAR", "MATTER_ESCALATED");
        assertThat(due(id)).as("Saturday is worked, Sunday not").isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(late(id)).isTrue();
    }

    @Test
    void whatWasMissedIsDoneOnceOnReturn() {
        long id = tests.room(base, worker);
        clock.to(WEDNESDAY.plusMonths(2));
        bothNodes();
        assertThat(tests.acts(id)).containsExactly("submit", "escalate", "overdue");
        assertThat(told(above)).as("its whole limit has passed too; that is told one level higher").containsExactly("MATTER_ESCALATED");
    }

    @Test
    void atTheTopItIsAskedForAgainAndStaysInHands() {
        Unit alone = tree.base(tree.county(tree.city()));
        long id = tests.room(alone, worker);
        long top = tests.desk(id);
        assertThat(top).as("nobody sits anywhere below the top").isEqualTo(tree.top().id());
        LocalDate day = WEDNESDAY;
        for (int i = 0; i < 3; i++) {
            day = day.plusDays(20);
            clock.to(day);
            bothNodes();
        }
        assertThat(tests.desk(id)).isEqualTo(top);
        assertThat(tests.acts(id)).containsExactly("submit", "escalate", "overdue", "escalate", "escalate");
        assertThat(due(id)).isAfter(day);
    }

    @Test
    void silenceMeansWhatTheDeclarationSays() {
        long id = tests.room(base, worker);
        act(id, "agree", officer, null);
        clock.to(LocalDate.of(2026, 10, 9));
        bothNodes();
        assertThat(tests.state(id)).isEqualTo("DONE");
        assertThat(tests.acts(id)).containsExactly("submit", "agree", "hand");
    }

    @Test
    void theClockStandsWhilePapersAreAwaited() {
        long id = tests.room(base, worker);
        clock.to(LocalDate.of(2026, 10, 8));
        act(id, "ask", officer, "请补一份活动方案");
        assertThat(due(id)).as("fifteen working days for the asker").isEqualTo(LocalDate.of(2026, 10, 28));
        clock.to(LocalDate.of(2026, 10, 20));
        bothNodes();
        assertThat(tests.acts(id)).containsExactly("submit", "ask");
        act(id, "supply", worker, "方案已补在附件里");
        assertThat(due(id)).as("one day was left").isEqualTo(LocalDate.of(2026, 10, 21));
        act(id, "ask", officer, "还差一页，请再补");
        clock.to(LocalDate.of(2026, 12, 1));
        bothNodes();
        assertThat(tests.acts(id)).contains("ask-expired");
        assertThat(tests.desk(id)).isEqualTo(base.id());
    }

    @Test
    void whoDoesNotSendItAgainHasTakenItBack() {
        long id = tests.room(base, worker);
        act(id, "return", officer, "请写清楚人数");
        clock.to(LocalDate.of(2026, 10, 26));
        bothNodes();
        assertThat(told(worker)).contains("MATTER_NEAR");
        clock.to(LocalDate.of(2026, 11, 30));
        bothNodes();
        assertThat(tests.state(id)).isEqualTo("LAPSED");
        assertThat(told(worker)).containsOnlyOnce("MATTER_LAPSED");
    }

    /** Two nodes look at the clock at the same moment. */
    private void bothNodes() {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            List.of(nodes.submit(clockwork::run), nodes.submit(clockwork::run)).forEach(node -> {
                try {
                    node.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    private void act(long id, String act, Actor me, String reason) {
        acts.act(new Acts.Asked(id, act, 0, reason, null, Map.of(), null), me);
    }

    private LocalDate due(long id) {
        return jdbc.sql("select due_on from matter.step where matter_id = :id order by n desc limit 1").param("id", id)
                .query(LocalDate.class).single();
    }

    private boolean late(long id) {
        return jdbc.sql("select late from matter.matter where id = :id").param("id", id).query(Boolean.class).single();
    }

    private List<String> told(Actor who) {
        return jdbc.sql("select kind from notice.notice where account_id = :account order by id").param("account", who.account())
                .query(String.class).list();
    }
}
