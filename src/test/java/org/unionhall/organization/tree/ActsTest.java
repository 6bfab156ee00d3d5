package org.unionhall.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.organization.TestRows;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.tree.Splitting.Parts;
import org.unionhall.platform.refusal.Refusal;

/** Each act on the tree and each of its refusals; after every test all rows stand in their places. */
@HallTest
@Transactional
class ActsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);
    private static final String WHY = "总工发〔2021〕5号";

    @Autowired
    private TestTree tree;
    @Autowired
    private Units units;
    @Autowired
    private Moving moving;
    @Autowired
    private Renaming renaming;
    @Autowired
    private Merging merging;
    @Autowired
    private Splitting splitting;
    @Autowired
    private Entrusting entrusting;
    @Autowired
    private JdbcClient jdbc;

    private Unit city;
    private Unit east;
    private Unit west;
    private Unit factory;
    private Unit workshop;

    @BeforeEach
    void twoCounties() {
        city = tree.city();
        east = tree.county(city);
        west = tree.county(city);
        factory = tree.base(east, TestTree.employer(1, 60), TestTree.employer(2, 30));
        workshop = tree.branch(factory);
        for (Unit unit : List.of(east, factory, workshop)) {
            TestRows.trail(jdbc, unit);
        }
    }

    @AfterEach
    void everyRowStandsInItsPlace() {
        TreeProof.holds(jdbc, city);
    }

    @Test
    void movesWithEverythingThatStandsThere() {
        TestRows.members(jdbc, factory, 20);
        TestRows.members(jdbc, workshop, 10);
        Unit moved = moving.move(factory.id(), west.id(), DAY, WHY, null);
        assertThat(moved.path()).containsExactly(tree.top().id(), city.id(), west.id(), factory.id());
        assertThat(tree.again(west).holds(tree.again(workshop))).isTrue();
        assertThat(tree.again(workshop).path()).containsSequence(west.id(), factory.id(), workshop.id());
        assertThat(standingIn("membership.member", tree.again(west))).isEqualTo(30);
        assertThat(standingIn("people.person", tree.again(east))).isZero();
        assertThat(standingIn("access.trail", tree.again(west))).isGreaterThanOrEqualTo(2);
    }

    @Test
    void refusesMovesThatCannotBe() {
        refused("PARENT_SAME", () -> moving.move(factory.id(), east.id(), DAY, WHY, null));
        refused("PARENT_CYCLE", () -> moving.move(factory.id(), workshop.id(), DAY, WHY, null));
        refused("PARENT_CYCLE", () -> moving.move(factory.id(), factory.id(), DAY, WHY, null));
        refused("PARENT_NOT_ALLOWED", () -> moving.move(workshop.id(), west.id(), DAY, WHY, null));
        refused("TOP_FIXED", () -> moving.move(tree.top().id(), west.id(), DAY, WHY, null));
        refused("DATE_FUTURE", () -> moving.move(factory.id(), west.id(), LocalDate.now().plusDays(2), WHY, null));
        refused("DATE_BEFORE_FOUNDING", () -> moving.move(factory.id(), west.id(), LocalDate.of(1999, 12, 31), WHY,
                null));
        refused("DATE_MISSING", () -> moving.move(factory.id(), west.id(), null, WHY, null));
        refused("REASON_MISSING", () -> moving.move(factory.id(), west.id(), DAY, " ", null));
        moving.move(factory.id(), west.id(), DAY, WHY, null);
        refused("DATE_BEFORE_LAST_ACT", () -> moving.move(factory.id(), east.id(), DAY.minusDays(1), WHY, null));
        moving.move(factory.id(), east.id(), DAY, "同日移回", null);
    }

    @Test
    void aWholeCountyMoves() {
        Unit other = tree.city();
        TestRows.members(jdbc, workshop, 5);
        moving.move(east.id(), other.id(), DAY, WHY, null);
        assertThat(standingIn("membership.member", tree.again(other))).isEqualTo(5);
        assertThat(tree.again(workshop).path()).containsSequence(other.id(), east.id(), factory.id());
        TreeProof.holds(jdbc, other);
        moving.move(east.id(), city.id(), DAY.plusDays(1), "移回", null);
    }

    @Test
    void renames() {
        Unit renamed = renaming.rename(factory.id(), "太原重工工会", "太重工会", DAY, WHY, null);
        assertThat(renamed.name()).isEqualTo("太原重工工会");
        assertThat(jdbc.sql("select initials from organization.unit where id = :id").param("id", factory.id())
                .query(String.class).single()).isEqualTo("tyzggh");
        refused("NAME_SAME", () -> renaming.rename(factory.id(), "太原重工工会", "太重工会", DAY, WHY, null));
        refused("NAME_MISSING", () -> renaming.rename(factory.id(), " ", null, DAY, WHY, null));
        Unit neighbour = tree.base(east);
        refused("NAME_TAKEN", () -> renaming.rename(neighbour.id(), "太原重工工会", null, DAY, WHY, null));
    }

    @Test
    void mergesBranchesAndEmployers() {
        Unit plant = tree.base(west, TestTree.employer(2, 30), TestTree.employer(3, 10));
        Unit merged = merging.merge(factory.id(), plant.id(), DAY, WHY, null);
        assertThat(units.childrenOf(merged.id())).extracting(Unit::id).containsExactly(workshop.id());
        assertThat(tree.again(factory).active()).isFalse();
        assertThat(covered(merged)).isEqualTo(3);
        assertThat(covered(factory)).isZero();
        refused("UNIT_DISSOLVED", () -> merging.merge(plant.id(), factory.id(), DAY, WHY, null));
    }

    @Test
    void refusesMergersThatCannotBe() {
        refused("MERGE_SELF", () -> merging.merge(factory.id(), factory.id(), DAY, WHY, null));
        refused("MERGE_BELOW", () -> merging.merge(factory.id(), workshop.id(), DAY, WHY, null));
        refused("MERGE_KIND", () -> merging.merge(factory.id(), west.id(), DAY, WHY, null));
        refused("TOP_FIXED", () -> merging.merge(tree.top().id(), west.id(), DAY, WHY, null));
        merging.merge(workshop.id(), factory.id(), DAY, "分会并回", null);
        assertThat(units.childrenOf(factory.id())).isEmpty();
    }

    @Test
    void splits() {
        long employer = jdbc.sql("select min(id) from organization.employer where unit_id = :id")
                .param("id", factory.id()).query(Long.class).single();
        Unit fresh = splitting.split(factory.id(),
                new Parts(TestTree.code(), "新厂工会", Set.of(workshop.id()), Set.of(employer)), DAY, WHY, null);
        assertThat(fresh.parentId()).isEqualTo(east.id());
        assertThat(fresh.foundedOn()).isEqualTo(DAY);
        assertThat(units.childrenOf(fresh.id())).extracting(Unit::id).containsExactly(workshop.id());
        assertThat(covered(fresh)).isEqualTo(1);
        assertThat(covered(factory)).isEqualTo(1);
        refused("SPLIT_NOTHING", () -> splitting.split(factory.id(),
                new Parts(TestTree.code(), "又一厂", Set.of(), Set.of()), DAY, WHY, null));
        refused("SPLIT_NOT_PART", () -> splitting.split(factory.id(),
                new Parts(TestTree.code(), "又一厂", Set.of(workshop.id()), Set.of()), DAY, WHY, null));
    }

    @Test
    void refusesToSplitEverythingOff() {
        Set<Long> all = jdbc.sql("select id from organization.employer where unit_id = :id").param("id", factory.id())
                .query(Long.class).set();
        refused("SPLIT_ALL", () -> splitting.split(factory.id(),
                new Parts(TestTree.code(), "全部", Set.of(workshop.id()), all), DAY, WHY, null));
    }

    @Test
    void dissolvesOnlyWhatIsEmptyOrHandedOver() {
        refused("DISSOLVE_CHILDREN", () -> merging.dissolve(factory.id(), null, DAY, WHY, null));
        merging.dissolve(workshop.id(), null, DAY, WHY, null);
        Unit gone = merging.dissolve(factory.id(), null, DAY, WHY, null);
        assertThat(gone.active()).isFalse();
        assertThat(covered(gone)).isZero();
        assertThat(units.childrenOf(east.id())).isEmpty();
        refused("UNIT_DISSOLVED", () -> renaming.rename(factory.id(), "复活", null, DAY, WHY, null));
        refused("TOP_FIXED", () -> merging.dissolve(tree.top().id(), null, DAY, WHY, null));
    }

    @Test
    void handsBranchesToTheReceiver() {
        Unit plant = tree.base(west);
        merging.dissolve(factory.id(), plant.id(), DAY, WHY, null);
        assertThat(tree.again(workshop).parentId()).isEqualTo(plant.id());
        assertThat(covered(plant)).isZero();
    }

    @Test
    void entrustsTheRosterUpwardAndTakesItBack() {
        assertThat(entrusting.entrust(factory.id(), east.id(), DAY, "无专职干部", null).entrustedTo()).isEqualTo(east.id());
        refused("ENTRUST_SAME", () -> entrusting.entrust(factory.id(), east.id(), DAY, WHY, null));
        refused("ENTRUST_NOT_UPPER", () -> entrusting.entrust(factory.id(), west.id(), DAY, WHY, null));
        refused("ENTRUST_NOT_BASE", () -> entrusting.entrust(east.id(), city.id(), DAY, WHY, null));
        assertThat(entrusting.entrust(factory.id(), null, DAY, "已有干部", null).entrustedTo()).isNull();
        entrusting.entrust(factory.id(), east.id(), DAY, WHY, null);
        moving.move(factory.id(), west.id(), DAY, WHY, null);
        assertThat(tree.again(factory).entrustedTo()).as("a trust ends when its keeper is no longer above").isNull();
    }

    @Test
    void everyActIsOnRecord() {
        renaming.rename(factory.id(), "改名工会", null, DAY, WHY, null);
        moving.move(factory.id(), west.id(), DAY.plusDays(1), WHY, null);
        merging.dissolve(workshop.id(), null, DAY.plusDays(2), WHY, null);
        assertThat(jdbc.sql("select kind from organization.act where unit_id = :id order by id").param("id",
                factory.id())
                .query(String.class).list()).containsExactly("FOUND", "RENAME", "MOVE");
    }

    private long covered(Unit unit) {
        return jdbc.sql("select count(*) from organization.employer where unit_id = :id and valid_to is null")
                .param("id", unit.id()).query(Long.class).single();
    }

    private long standingIn(String table, Unit unit) {
        return jdbc.sql("select count(*) from " + table + " where place between :lo and :hi")
                .param("lo", unit.area().lo()).param("hi", unit.area().hi()).query(Long.class).single();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.getMessage()).doesNotContain("%s");
        });
    }
}
