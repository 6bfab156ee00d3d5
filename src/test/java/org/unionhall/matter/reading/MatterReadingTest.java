package org.unionhall.matter.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Fact;

/** Who asked and the desk see it whole, who watches sees no name and no words, strangers see nothing. */
@HallTest
class MatterReadingTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;
    @Autowired
    private Matters matters;
    @Autowired
    private MatterReading reading;

    private Unit county;
    private Actor officer;
    private Actor worker;
    private long id;

    @BeforeEach
    void aMatter() {
        county = tree.county(tree.city());
        Unit base = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
        worker = accounts.actor(base);
        id = tests.room(base, worker);
        matters.act(id, "agree", 0, "可以", null, officer);
    }

    @Test
    void whoAskedAndTheDeskSeeItWhole() {
        MatterView mine = reading.mine(worker, id).orElseThrow();
        assertThat(mine.facts().stream().collect(Collectors.toMap(Fact::label, Fact::text)))
                .containsEntry("人数", "20").containsEntry("联系电话", "139****1111");
        assertThat(mine.steps()).extracting(StepView::name).containsExactly("受理", "交钥匙");
        assertThat(mine.acts()).extracting(ActView::name).containsExactly("提交", "同意借用");
        assertThat(mine.acts()).extracting(ActView::byAsker).containsExactly(true, false);
        assertThat(mine.standing()).isEqualTo("交钥匙");
        MatterView desk = reading.atDesk(officer.scope(Permission.HANDLE_MATTERS), id).orElseThrow();
        assertThat(desk.facts()).isEqualTo(mine.facts());
    }

    @Test
    void whoWatchesSeesNeitherNameNorWords() {
        MatterView watched = reading.watched(Scope.of(county.area()), id).orElseThrow();
        assertThat(watched.facts()).isEmpty();
        assertThat(watched.papers()).isEmpty();
        assertThat(watched.row().asker()).isEqualTo(MatterReading.ASKER);
        assertThat(watched.row().account()).isNull();
        assertThat(watched.acts()).extracting(ActView::who).containsExactly(MatterReading.ASKER, officer.name());
        assertThat(watched.steps()).hasSize(2);
    }

    @Test
    void strangersSeeNothing() {
        Unit other = tree.base(tree.county(tree.city()));
        assertThat(reading.mine(accounts.actor(other), id)).isEmpty();
        assertThat(reading.atDesk(accounts.actor(other, Role.UNIT_OFFICER).scope(Permission.HANDLE_MATTERS), id)).isEmpty();
        assertThat(reading.watched(Scope.of(other.area()), id)).isEmpty();
        assertThat(reading.mine(officer, id)).isEmpty();
    }
}
