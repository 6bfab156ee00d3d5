package org.unionhall.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.access.Area;
import org.unionhall.access.Role;
import org.unionhall.organization.Officers;
import org.unionhall.organization.TestRows;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** Every table with a place is carried along, also rows that others write at the same moment. */
@HallTest
class PlaceTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    @Autowired
    private TestTree tree;
    @Autowired
    private Units units;
    @Autowired
    private Moving moving;
    @Autowired
    private PlaceRewriting rewriting;
    @Autowired
    private Officers officers;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    private Unit city;

    @BeforeEach
    void grow() {
        city = tree.city();
    }

    @AfterEach
    void leaveNoMembers() {
        TestRows.clear(jdbc, tree.again(city));
    }

    @Test
    void carriesTheRowsOfEveryTable() {
        Unit east = tree.county(city);
        Unit west = tree.county(city);
        Unit factory = tree.base(east, TestTree.employer(21, 30));
        TestRows.members(jdbc, factory, 40);
        TestRows.trail(jdbc, factory);
        officers.token(factory, Role.UNIT_OFFICER);
        Map<String, Long> before = counts(factory.area());
        assertThat(before).containsKeys("people.person", "membership.member", "membership.change", "access.trail",
                "access.account", "access.post", "organization.employer");
        Unit moved = moving.move(factory.id(), west.id(), DAY, "移动", null);
        Map<String, Long> after = counts(moved.area());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(rows));
        assertThat(counts(factory.area()).values()).allMatch(rows -> rows == 0);
        TreeProof.holds(jdbc, city);
    }

    @Test
    void waitsForThoseWhoAreWritingThere() throws Exception {
        Unit east = tree.county(city);
        Unit west = tree.county(city);
        Unit factory = tree.base(east);
        var holding = new CountDownLatch(1);
        var moved = CompletableFuture.runAsync(() -> {
            await(holding);
            moving.move(factory.id(), west.id(), DAY, "移动", null);
        });
        transaction.executeWithoutResult(status -> {
            Unit held = units.held(List.of(factory.id())).get(factory.id());
            holding.countDown();
            sleep();
            assertThat(moved).isNotDone();
            TestRows.members(jdbc, held, 5);
        });
        moved.get(20, TimeUnit.SECONDS);
        assertThat(jdbc.sql("select distinct place from membership.member where unit_id = :id").param("id",
                factory.id())
                .query(Long.class).list()).containsExactly(tree.again(factory).place());
    }

    @Test
    void actsAtTheSameTimeComeOneAfterTheOther() {
        Unit east = tree.county(city);
        Unit west = tree.county(city);
        List<Unit> factories = List.of(tree.base(east), tree.base(east), tree.base(east), tree.base(east));
        var acts = new CompletableFuture<?>[factories.size() * 2];
        for (int i = 0; i < factories.size(); i++) {
            Unit one = factories.get(i);
            acts[i * 2] = CompletableFuture.runAsync(() -> moving.move(one.id(), west.id(), DAY, "移动", null));
            acts[i * 2 + 1] = CompletableFuture.runAsync(() -> tree.base(tree.again(west)));
        }
        CompletableFuture.allOf(acts).join();
        assertThat(units.childrenOf(west.id())).hasSize(8);
        TreeProof.holds(jdbc, city);
    }

    private Map<String, Long> counts(Area area) {
        var counts = new LinkedHashMap<String, Long>();
        for (String table : rewriting.tables()) {
            counts.put(table, jdbc.sql("select count(*) from " + table + " where place between :lo and :hi")
                    .param("lo", area.lo()).param("hi", area.hi()).query(Long.class).single());
        }
        counts.values().removeIf(rows -> rows == 0);
        return counts;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(600);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
