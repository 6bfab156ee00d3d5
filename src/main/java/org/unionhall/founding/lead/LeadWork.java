package org.unionhall.founding.lead;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** The code behind 建会线索: it lies with the union on whose ground the employer is, and ends with its row. */
@Component
class LeadWork implements MatterWork {

    private final Units units;
    private final JdbcClient jdbc;

    LeadWork(Units units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "founding.lead";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return jdbc.sql("select unit_id from founding.employer where credit_code = :code").param("code", filing.answer("creditCode"))
                .query(Long.class).optional().flatMap(units::withId).filter(Unit::active);
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of("建会线索：" + filing.answer("employer"));
    }

    @Override
    public void ended(Matter matter, String outcome) {
        jdbc.sql("delete from founding.lead where matter_id = :id").param("id", matter.id()).update();
    }
}
