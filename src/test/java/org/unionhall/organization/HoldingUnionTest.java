package org.unionhall.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;

/** Where a courier without a union of his own is taken in: the holding union nearest to where he asks. */
@HallTest
@Transactional
class HoldingUnionTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private Units units;
    @Autowired
    private JdbcClient jdbc;

    private Unit city;
    private Unit county;
    private Unit township;
    private Unit factory;

    @BeforeEach
    void grow() {
        city = tree.city();
        county = tree.county(city);
        township = tree.under(county, "FEDERATION", "TOWNSHIP");
        factory = tree.base(township);
    }

    @Test
    void thereMayBeNone() {
        tree.under(tree.county(city), "HOLDING", "BASE");
        assertThat(units.holdingFor(factory.id())).isEmpty();
        assertThat(units.holdingFor(county.id())).isEmpty();
        assertThat(units.holdingFor(city.id())).isEmpty();
    }

    @Test
    void theNearestTakesIn() {
        Unit ofCity = holding(city);
        assertFor(factory, ofCity);
        Unit elsewhere = holding(tree.under(county, "FEDERATION", "TOWNSHIP"));
        assertFor(factory, elsewhere);
        assertFor(county, elsewhere);
        Unit ofCounty = holding(county);
        assertFor(factory, ofCounty);
        assertFor(county, ofCounty);
        Unit ofTownship = holding(township);
        assertFor(factory, ofTownship);
        assertFor(county, ofCounty);
        assertFor(city, ofCity);
        assertFor(tree.under(ofTownship, "GROUP", "GROUP"), ofTownship);
    }

    @Test
    void aDissolvedOneTakesNobodyIn() {
        Unit ofTownship = holding(township);
        jdbc.sql("update organization.unit set status = 'DISSOLVED' where id = :id").param("id", ofTownship.id()).update();
        assertThat(units.holdingFor(factory.id())).isEmpty();
    }

    @Test
    void keepsMembersOfItsOwn() {
        assertThat(holding(county).base()).isTrue();
        assertThat(holding(county).kindName()).isEqualTo("新就业形态群体工会周转库");
    }

    private Unit holding(Unit parent) {
        return tree.under(parent, "HOLDING", "BASE");
    }

    private void assertFor(Unit where, Unit holding) {
        assertThat(units.holdingFor(where.id())).map(Unit::code).contains(holding.code());
    }
}
