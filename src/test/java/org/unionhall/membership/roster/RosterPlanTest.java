package org.unionhall.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Scope;
import org.unionhall.organization.TestRows;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** Target P4: a page costs what it shows, however many members stand in the tree before it. */
@HallTest
class RosterPlanTest {

    private static final int BEFORE = 20_000;
    private static final int SHOWN = 50;
    /** A few for the rows and their unions; reading the index from its beginning would take well over a hundred. */
    private static final int BLOCKS = 60;

    @Autowired
    private TestTree tree;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoStandsBeforeIsNotRead() {
        Unit county = tree.county(tree.city());
        Unit large = tree.base(county);
        Unit small = tree.base(county);
        assertThat(small.place()).isGreaterThan(large.place());
        TestRows.members(jdbc, large, BEFORE);
        TestRows.members(jdbc, small, 3 * SHOWN);
        jdbc.sql("analyze membership.member").update();
        try {
            assertThat(blocks(new Scope(List.of(small.area())), null)).isLessThan(BLOCKS);
            assertThat(blocks(new Scope(List.of(large.area(), small.area())), small.place() + ".1")).isLessThan(BLOCKS);
        } finally {
            TestRows.clear(jdbc, large);
            TestRows.clear(jdbc, small);
        }
    }

    private int blocks(Scope scope, String after) {
        Roster.Asked asked = Roster.asked(scope, RosterFilter.of(null, null, after), false, false, SHOWN);
        String plan = jdbc.sql("explain (analyze, buffers, costs off, timing off) " + asked.sql()).params(asked.params())
                .query(String.class).list().stream().filter(line -> line.contains("Buffers: shared")).findFirst().orElseThrow();
        return List.of(plan.split("\\D+")).stream().filter(number -> !number.isEmpty()).mapToInt(Integer::parseInt).sum();
    }
}
