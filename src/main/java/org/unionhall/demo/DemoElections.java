package org.unionhall.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.congress.PaperElections;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Past;

/**
 * Two elections of the workplace that signs in: one voted and confirmed last week, one whose candidates are published now;
 * and how the members graded their committee in the summer.
 */
@Component
class DemoElections {

    private static final int VOTED = 9;
    private static final int PUBLISHED = 24;
    private static final int GRADED = 48;
    private static final int NAMES = 24;

    private final PaperElections elections;
    private final Units units;
    private final Officers officers;
    private final Acting acting;
    private final JdbcClient jdbc;

    DemoElections(PaperElections elections, Units units, Officers officers, Acting acting, JdbcClient jdbc) {
        this.elections = elections;
        this.units = units;
        this.officers = officers;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    void hold(String workplace, Actor worker) {
        Unit unit = units.withCode(workplace).orElseThrow();
        Actor officer = acting.of(officers.at(List.of(unit.id()), Permission.RUN_CONGRESS, 1).getFirst().account());
        long members = jdbc.sql("select count(*) from membership.member where place <@ :area::int8multirange and status in ('ACTIVE', 'TRANSFERRING')")
                .param("area", Scope.of(unit.area()).literal()).query(Long.class).single();
        List<String> names = names(unit);
        int seats = members > 1000 ? 15 : members > 200 ? 9 : 7;
        AtomicLong held = new AtomicLong();
        ago(PUBLISHED, () -> {
            held.set(elections.draw(new PaperElections.Plan(unit.id(), "第三届工会委员会委员选举", seats, 3, 5, names.subList(0, seats + 1)), officer));
            elections.publish(held.get(), officer);
        });
        int present = (int) (members * 9 / 10);
        String list = "1".repeat(seats) + "0 " + present * 8 / 10;
        String other = "1".repeat(seats - 1) + "01 " + (present - present * 8 / 10 - 3);
        ago(VOTED, () -> elections.vote(held.get(), present, list + "\n" + other + "\nF 3", officer, worker));
        AtomicLong graded = new AtomicLong();
        ago(GRADED, () -> graded.set(elections.appraise(unit.id(), "工会委员会和负责人民主测评", 3, List.of("工会委员会", "经费审查委员会", "主席", "副主席"), officer)));
        ago(GRADED, () -> elections.vote(graded.get(), present, "1111 " + present * 7 / 10 + "\n1221 " + present / 10 + "\n2132 "
                + (present - present * 7 / 10 - present / 10), officer, worker));
        long now = elections.draw(new PaperElections.Plan(unit.id(), "第三届工会委员会委员补选", seats, 3, 5, names.subList(seats + 1, 2 * seats + 2)), officer);
        elections.publish(now, officer);
    }

    /** Members whose names nobody else bears there. */
    private List<String> names(Unit unit) {
        return jdbc.sql("""
                select name from membership.member where place <@ :area::int8multirange and status = 'ACTIVE'
                group by name having count(*) = 1 order by min(id) offset 20 limit :most""").param("area", Scope.of(unit.area()).literal())
                .param("most", NAMES * 2).query(String.class).list();
    }

    /** So many days before today. */
    private void ago(int days, Runnable told) {
        Past.ago(Duration.ofDays(days), told);
    }
}
