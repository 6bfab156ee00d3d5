package org.unionhall.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.congress.KnownCommittees;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** Committees of the demo with their names; number and days of all terms are told by the profiles of the unions. */
@Component
class DemoCommittees {

    /** In the order of the roster; whose first member stays a worker without power. */
    private static final List<String> POSTS = List.of("组织委员", "宣传委员", "女工委员", "劳动保护委员", "文体委员", "副主席");

    private final KnownCommittees committees;
    private final Units units;
    private final JdbcClient jdbc;

    DemoCommittees(KnownCommittees committees, Units units, JdbcClient jdbc) {
        this.committees = committees;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** @param workplace code of the union shown; its committee are members of it */
    void sit(String workplace) {
        Unit unit = units.withCode(workplace).orElseThrow();
        List<String> names = jdbc.sql("""
                select m.name from membership.member m where m.unit_id = :unit group by m.name having count(*) = 1
                order by min(m.id) limit :most""").param("unit", unit.id()).param("most", POSTS.size()).query(String.class).list();
        StringBuilder lines = new StringBuilder("刘敏 主席");
        for (int i = 0; i < names.size(); i++) {
            lines.append('\n').append(names.get(i)).append(' ').append(POSTS.get(i));
        }
        committees.sit(unit, lines.toString(), Actor.program("演示", unit.area()));
        Unit county = units.withCode(DemoTree.COUNTY).orElseThrow();
        committees.sit(county, "王建军 主席\n韩丽萍 副主席\n郝晋峰 兼职副主席\n薛春梅 委员\n乔永强 委员", Actor.program("演示", county.area()));
    }
}
