package org.unionhall.organization.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** What a stranger asks costs what is shown, however many unions and workplaces there are. */
@HallTest
@Transactional
class FindingPlanTest {

    private static final int UNIONS = 20_000;

    @Autowired
    private TestTree tree;
    @Autowired
    private JdbcClient jdbc;

    private Unit county;
    private Unit crowd;

    @BeforeEach
    void crowd() {
        county = tree.county(tree.city());
        crowd = tree.county(tree.city());
        jdbc.sql("""
                insert into organization.unit (code, name, initials, grams, kind, level, parent_id, lo, hi, path, founded_on,
                    longitude, latitude)
                select 'P' || :id || '-' || n, '某' || n || '公司工会', 'm',
                       array['某' || left(n::text, 1), right(n::text, 1) || '公', '公司', '司工', '工会',
                             substr(n::text, 2, 2), substr(n::text, 3, 2)],
                       'SINGLE_BASE', 'BASE', :id, :lo + n, :lo + n, array[:id], '2000-01-01',
                       110 + n % 200 * 0.01, 36 + n / 200 * 0.01
                from generate_series(1, :count) n""")
                .param("id", crowd.id()).param("lo", crowd.place()).param("count", UNIONS).update();
        jdbc.sql("""
                insert into organization.employer (unit_id, place, credit_code, name, grams, valid_from)
                select id, lo, 'C' || id, replace(name, '工会', ''), array_remove(array_remove(grams, '司工'), '工会'), '2000-01-01'
                from organization.unit where parent_id = :id""").param("id", crowd.id()).update();
        jdbc.sql("analyze organization.unit").update();
        jdbc.sql("analyze organization.employer").update();
    }

    @Test
    void aNameIsFoundInItsIndex() {
        assertThat(blocks(UnionGuide.BY_NAME, UnionGuide.named(new Asked("某12345公司")))).isLessThan(150);
        assertThat(blocks(UnionGuide.BY_NAME, UnionGuide.named(new Asked("没有的名字")))).isLessThan(60);
        assertThat(blocks(UnionGuide.BY_CODE, Map.of("credit", "C" + (crowd.id() + 99), "limit", 21))).isLessThan(60);
    }

    @Test
    void aPageOfAPlaceCostsAPage() {
        assertThat(blocks(UnionGuide.BELOW, Map.of("parent", crowd.id(), "after", crowd.place() + 15_000, "limit", 21)))
                .isLessThan(60);
    }

    @Test
    void aTradeIsLookedForInItsCounty() {
        for (int i = 0; i < 30; i++) {
            tree.base(county);
        }
        var asked = new HashMap<String, Object>(Map.of("lo", county.area().lo(), "hi", county.area().hi(), "limit", 20, "hits", 200));
        asked.put("words", TradeGroup.COURIER.patterns());
        assertThat(blocks(UnionGuide.BY_TRADE, asked)).isLessThan(60);
    }

    @Test
    void theNearestAreFoundByTheirSpot() {
        assertThat(plan(Nearby.NEAREST, Map.of("longitude", 111.0, "latitude", 36.5))).contains("unit_by_spot");
        assertThat(blocks(Nearby.NEAREST, Map.of("longitude", 111.0, "latitude", 36.5))).isLessThan(400);
    }

    private int blocks(String sql, Map<String, Object> parameters) {
        String buffers = plan(sql, parameters).lines().filter(line -> line.contains("Buffers: shared")).findFirst().orElseThrow();
        return Arrays.stream(buffers.split("\\D+")).filter(number -> !number.isEmpty()).mapToInt(Integer::parseInt).sum();
    }

    private String plan(String sql, Map<String, Object> parameters) {
        return String.join("\n", jdbc.sql("explain (analyze, buffers, costs off, timing off) " + sql).params(parameters)
                .query(String.class).list());
    }
}
