package org.unionhall.matter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.matter.TestMatters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.database.ScopedReads;

/** A page of a desk costs what it shows, with 200,000 open matters on it and on the desks beside it. */
@HallTest
class DeskPlanTest {

    private static final int OPEN = 100_000;
    private static final int SHOWN = 30;
    /** Some blocks for each line and its union; reading a desk from its beginning would take thousands. */
    private static final int BLOCKS = 700;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;
    @Autowired
    private DeskLists lists;
    @Autowired
    private ScopedReads reads;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private Unit ours;
    private Unit beside;
    private Actor officer;

    @BeforeEach
    void fullDesks() {
        Unit county = tree.county(tree.city());
        beside = tree.base(county);
        ours = tree.base(county);
        officer = accounts.actor(ours, Role.UNIT_OFFICER);
        long like = tests.room(ours, accounts.actor(ours));
        copies(like, beside, 1_000_000_000L, null);
        copies(like, ours, 2_000_000_000L, officer.account());
        jdbc.sql("analyze matter.matter").update();
        jdbc.sql("analyze matter.step").update();
    }

    /** With the table to itself: the clock may be at work on some of them. */
    @AfterEach
    void emptyDesks() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table matter.matter in exclusive mode").update();
            jdbc.sql("delete from matter.step where matter_id >= 1000000000").update();
            jdbc.sql("delete from matter.act where matter_id >= 1000000000").update();
            jdbc.sql("delete from matter.matter where id >= 1000000000").update();
        });
    }

    @Test
    void everyListReadsItsPage() {
        Scope scope = new Scope(List.of(ours.area()));
        for (DeskTab tab : DeskTab.values()) {
            if (tab != DeskTab.FILED) {
                DeskFilter filter = new DeskFilter(tab.key(), null, null, null, null, null);
                assertThat(rows(filter, scope)).as(tab.title()).isGreaterThan(tab == DeskTab.ASKED ? -1 : SHOWN - 1);
                Plan plan = plan(filter, scope);
                assertThat(plan.text()).as(tab.title()).containsPattern(tab == DeskTab.MINE ? "step_holder" : "step_desk")
                        .doesNotContain("Seq Scan on matter");
                if (tab != DeskTab.ASKED) {
                    assertThat(plan.blocks()).as(tab.title() + "\n" + plan.text()).isLessThan(BLOCKS);
                }
            }
        }
        Plan further = plan(new DeskFilter(null, null, null, null, null, "20790.2000050000"), scope);
        assertThat(further.blocks()).as(further.text()).isLessThan(BLOCKS);
    }

    @Test
    void theMenuCountsUpToAThousand() {
        assertThat(lists.waiting(new Scope(List.of(ours.area())))).isEqualTo(DeskLists.COUNTED + 1);
    }

    private int rows(DeskFilter filter, Scope scope) {
        return lists.list(filter, scope, officer.account(), TODAY, TODAY.plusDays(30), SHOWN).size();
    }

    private record Plan(String text, int blocks) {
    }

    private Plan plan(DeskFilter filter, Scope scope) {
        DeskSql.Asked asked = DeskSql.of(filter, scope, officer.account(), TODAY, TODAY.plusDays(30), SHOWN);
        List<String> lines = reads.within(scope.literal(), () -> jdbc.sql("explain (analyze, buffers, costs off, timing off) " + asked.sql())
                .params(asked.params()).query(String.class).list());
        String first = lines.stream().filter(line -> line.contains("Buffers: shared")).findFirst().orElseThrow();
        return new Plan(String.join("\n", lines), List.of(first.split("\\D+")).stream().filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt).sum());
    }

    /** So many matters like one, due on days before and after today, every third handed up. */
    private void copies(long like, Unit unit, long first, Long holder) {
        jdbc.sql("""
                insert into matter.matter (id, kind, route_id, unit_id, place, account_id, channel, asker, title, state, filed_at,
                    filed_on, due_on, step)
                select :first + n, kind, route_id, :unit, :place, account_id, channel, asker, title, state, filed_at, filed_on, due_on, 1
                from matter.matter, generate_series(1, :count) n where id = :like""").param("first", first).param("unit", unit.id())
                .param("place", unit.place()).param("count", OPEN).param("like", like).update();
        jdbc.sql("""
                insert into matter.step (matter_id, n, state, unit_id, place, level, holder_id, since, due_on, remind_on)
                select :first + n, 1, 'review', :unit, :place, case when n % 3 = 0 then 1 else 0 end, :holder, now(),
                    :today::date + n % 200 - 100, :today::date
                from generate_series(1, :count) n""").param("first", first).param("unit", unit.id()).param("place", unit.place())
                .param("holder", holder, java.sql.Types.BIGINT).param("today", TODAY).param("count", OPEN).update();
    }
}
