package org.unionhall.figure.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.figure.Counting;
import org.unionhall.figure.Figures;
import org.unionhall.organization.TestRows;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** What an act changes is in the figures of the unit and of everything above it at once, folded or not. */
@HallTest
@Transactional
class CountingTest {

    private static final String MEMBERS = "membership.member";

    @Autowired
    private TestTree tree;
    @Autowired
    private Counting counting;
    @Autowired
    private Figures figures;
    @Autowired
    private Folding folding;
    @Autowired
    private JdbcClient jdbc;

    private Unit city;
    private Unit east;
    private Unit west;
    private Unit factory;

    @BeforeEach
    void threeMembers() {
        city = tree.city();
        east = tree.county(city);
        west = tree.county(city);
        factory = tree.base(east, TestTree.employer(1, 10), TestTree.employer(2, 30));
        counting.around(MEMBERS, "r.unit_id = :unit", Map.of("unit", factory.id()),
                () -> TestRows.members(jdbc, factory, 3));
    }

    @Test
    void countsNewRowsAtEveryLevel() {
        for (Unit unit : List.of(factory, east, city)) {
            assertThat(of(unit, "member.count")).isEqualTo(3);
            assertThat(of(unit, "worker.count")).isEqualTo(40);
            assertThat(of(unit, "unit.base")).isEqualTo(1);
        }
        assertThat(of(west, "member.count")).isZero();
        assertThat(figures.slices(city.id(), "unit.kind")).containsEntry("SINGLE_BASE", BigDecimal.ONE);
    }

    @Test
    void readsTheSameFoldedAndPending() {
        var pending = figures.of(city.id());
        assertThat(folding.fold()).isPositive();
        assertThat(jdbc.sql("select count(*) from figure.delta").query(Long.class).single()).isZero();
        assertThat(figures.of(city.id())).isEqualTo(pending);
    }

    @Test
    void writesNothingForWhatIsNotCounted() {
        folding.fold();
        around("r.unit_id = :unit", "update membership.member set household_place = '太原' where unit_id = :unit");
        assertThat(jdbc.sql("select count(*) from figure.delta").query(Long.class).single()).isZero();
    }

    @Test
    void followsARowFromSliceToSlice() {
        around("r.unit_id = :unit", """
                update membership.member set sex = 2, groups = '{G1,G5,N1}', migrant = true, birth = '1990-05-01'
                where unit_id = :unit""");
        assertThat(figures.slices(city.id(), "member.sex")).containsExactly(Map.entry("2", new BigDecimal(3)));
        assertThat(figures.slices(city.id(), "member.group")).containsOnlyKeys("G1", "G5");
        assertThat(figures.slices(city.id(), "member.newform")).containsOnlyKeys("N1");
        assertThat(figures.slices(city.id(), "member.birth")).containsOnlyKeys("1990");
        assertThat(of(city, "member.new")).isEqualTo(3);
        around("r.unit_id = :unit", "update membership.member set status = 'RETAINED' where unit_id = :unit");
        assertThat(of(city, "member.count")).isZero();
        assertThat(figures.slices(city.id(), "member.sex")).isEmpty();
        assertThat(figures.slices(city.id(), "member.status")).containsOnlyKeys("RETAINED");
    }

    @Test
    void followsARowFromUnitToUnit() {
        Unit school = tree.base(west);
        around("r.unit_id in (:unit, %d)".formatted(school.id()), """
                update membership.member set unit_id = %d, place = %d where unit_id = :unit"""
                .formatted(school.id(), school.place()));
        assertThat(of(east, "member.count")).isZero();
        assertThat(of(west, "member.count")).isEqualTo(3);
        assertThat(of(city, "member.count")).isEqualTo(3);
    }

    private void around(String selection, String act) {
        Map<String, Object> unit = Map.of("unit", factory.id());
        counting.around(MEMBERS, selection, unit, () -> jdbc.sql(act).params(unit).update());
    }

    private int of(Unit unit, String indicator) {
        return figures.of(List.of(unit.id()), indicator).get(unit.id()).intValue();
    }
}
