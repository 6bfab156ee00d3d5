package org.unionhall.founding.lead;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.founding.EmployerLinks;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Link;

/** The code behind 建会线索: it lies with the union on whose ground the employer is, and stays known as its last one when it ends. */
@Component
class LeadWork implements MatterWork {

    private final Units units;
    private final EmployerLinks links;
    private final JdbcClient jdbc;

    LeadWork(Units units, EmployerLinks links, JdbcClient jdbc) {
        this.units = units;
        this.links = links;
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
        jdbc.sql("update founding.lead set open = false where matter_id = :id").param("id", matter.id()).update();
    }

    @Override
    public List<Link> pages(Matter matter, Actor reader) {
        return links.ofLead(matter.answer("creditCode"), reader);
    }
}
