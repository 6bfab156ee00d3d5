package org.unionhall.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.organization.TestRows;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.Refusal;

/** The numbering stays nested, disjoint and ordered whatever is founded and moved. */
@HallTest
@Transactional
class NumberingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    @Autowired
    private TestTree tree;
    @Autowired
    private Units units;
    @Autowired
    private Moving moving;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsThroughRandomFoundingsAndMoves(long seed) {
        var chance = new Random(seed);
        Unit city = tree.city();
        var all = new ArrayList<Unit>(List.of(tree.county(city), tree.county(city), tree.county(city)));
        int moves = 0;
        for (int step = 0; step < 120; step++) {
            Unit one = tree.again(all.get(chance.nextInt(all.size())));
            if (chance.nextInt(3) > 0) {
                Unit fresh = switch (one.kind()) {
                    case "FEDERATION" -> chance.nextBoolean() ? tree.base(one) : tree.under(one, "FEDERATION",
                            "TOWNSHIP");
                    case "SINGLE_BASE" -> chance.nextBoolean() ? tree.branch(one) : tree.base(one);
                    default -> tree.under(one, "GROUP", "GROUP");
                };
                if (!fresh.kind().equals("GROUP") && !fresh.level().equals("TOWNSHIP")) {
                    all.add(fresh);
                }
                TestRows.members(jdbc, fresh, 2);
            } else {
                try {
                    moving.move(one.id(), all.get(chance.nextInt(all.size())).id(), DAY, "随机", null);
                    moves++;
                } catch (Refusal allowed) {
                    assertThat(allowed.code()).startsWith("PARENT_");
                }
            }
        }
        assertThat(moves).isPositive();
        TreeProof.holds(jdbc, city);
    }

    @Test
    void widensAParentThatIsFullAndCarriesItsRows() {
        Unit county = tree.county(tree.city());
        Unit factory = tree.base(county);
        Unit neighbour = tree.base(county);
        Unit branch = tree.branch(factory);
        TestRows.members(jdbc, factory, 3);
        TestRows.members(jdbc, branch, 3);
        jdbc.sql("update organization.unit set hi = :hi where id = :id").param("hi", branch.area().hi())
                .param("id", factory.id()).update();
        Unit second = tree.branch(factory);
        assertThat(tree.again(factory).holds(second)).isTrue();
        assertThat(tree.again(neighbour).area()).isEqualTo(neighbour.area());
        TreeProof.holds(jdbc, tree.top());
    }

    @Test
    void growsInPlaceWhereTheNumbersBehindAreFree() {
        Unit county = tree.county(tree.city());
        Unit factory = tree.base(county);
        Unit branch = tree.branch(factory);
        jdbc.sql("update organization.unit set hi = :hi where id = :id").param("hi", branch.area().hi())
                .param("id", factory.id()).update();
        Unit second = tree.branch(factory);
        assertThat(tree.again(factory).place()).isEqualTo(factory.place());
        assertThat(tree.again(factory).holds(second)).isTrue();
    }

    @Test
    void fillsGapsThatMovesLeft() {
        Unit city = tree.city();
        Unit east = tree.county(city);
        Unit west = tree.county(city);
        Unit first = tree.base(east);
        Unit last = tree.base(east);
        moving.move(first.id(), west.id(), DAY, "移走", null);
        jdbc.sql("update organization.unit set hi = :hi where id = :id").param("hi", last.area().hi())
                .param("id", east.id()).update();
        assertThat(tree.base(east).place()).isEqualTo(first.place());
    }
}
