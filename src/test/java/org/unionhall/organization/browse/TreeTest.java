package org.unionhall.organization.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.access.Area;
import org.unionhall.access.Scope;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.tree.Merging;
import org.unionhall.organization.tree.Moving;
import org.unionhall.organization.tree.Renaming;

/** The tree as of any day, and only inside the scope. */
@HallTest
@Transactional
class TreeTest {

    private static final LocalDate MOVED = LocalDate.of(2021, 5, 1);
    private static final LocalDate RENAMED = LocalDate.of(2022, 5, 1);
    private static final LocalDate GONE = LocalDate.of(2023, 5, 1);

    @Autowired
    private Tree tree;
    @Autowired
    private TestTree grown;
    @Autowired
    private Moving moving;
    @Autowired
    private Renaming renaming;
    @Autowired
    private Merging merging;

    private Unit city;
    private Unit east;
    private Unit west;
    private Unit factory;

    @BeforeEach
    void aLife() {
        city = grown.city();
        east = grown.county(city);
        west = grown.county(city);
        factory = grown.base(east);
        moving.move(factory.id(), west.id(), MOVED, "移动", null);
        renaming.rename(factory.id(), "新名工会", null, RENAMED, "更名", null);
        merging.dissolve(factory.id(), null, GONE, "撤销", null);
    }

    @Test
    void isReadAsOfAnyDay() {
        assertThat(below(east, MOVED.minusDays(1))).containsExactly(factory.name());
        assertThat(below(east, MOVED)).isEmpty();
        assertThat(below(west, MOVED)).containsExactly(factory.name());
        assertThat(below(west, RENAMED)).containsExactly("新名工会");
        assertThat(below(west, GONE.minusDays(1))).containsExactly("新名工会");
        assertThat(below(west, GONE)).isEmpty();
        assertThat(below(west, null)).isEmpty();
        assertThat(below(east, TestTree.LONG_AGO.minusDays(1))).isEmpty();
    }

    @Test
    void knowsTheWayUpOfThatDay() {
        assertThat(tree.ancestorsThen(factory.id(), MOVED.minusDays(1))).extracting(UnitRow::code)
                .containsExactly(grown.top().code(), city.code(), east.code());
        assertThat(tree.ancestorsThen(factory.id(), MOVED)).extracting(UnitRow::code).endsWith(city.code(),
                west.code());
        assertThat(tree.then(factory.id(), GONE)).isEmpty();
    }

    @Test
    void beginsAtTheTopOfTheScope() {
        assertThat(tree.roots(Scope.of(grown.again(east).area()),
                null)).extracting(UnitRow::code).containsExactly(east.code());
        Scope two = new Scope(List.of(grown.again(east).area(), grown.again(west).area()));
        assertThat(tree.roots(two, null)).extracting(UnitRow::code).containsExactly(east.code(), west.code());
        assertThat(tree.roots(Scope.NOWHERE, null)).isEmpty();
        assertThat(tree.roots(Scope.of(new Area(east.area().lo(), east.area().lo())), null)).hasSize(1);
    }

    @Test
    void showsChildrenInsideTheScopeOnly() {
        assertThat(tree.children(city.id(), Scope.of(grown.again(east).area()), null, 0, 10)).extracting(UnitRow::code)
                .containsExactly(east.code());
    }

    private List<String> below(Unit unit, LocalDate on) {
        return tree.children(unit.id(), Scope.of(grown.top().area()), on, 0, 10).stream().map(UnitRow::name).toList();
    }
}
