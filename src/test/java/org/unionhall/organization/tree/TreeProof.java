package org.unionhall.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.organization.Unit;

/** What must hold below a unit after any act: nested, disjoint, ordered, paths right, every row in its unit's place. */
final class TreeProof {

    private final JdbcClient jdbc;
    private final long top;

    private TreeProof(JdbcClient jdbc, long top) {
        this.jdbc = jdbc;
        this.top = top;
    }

    static void holds(JdbcClient jdbc, Unit top) {
        var proof = new TreeProof(jdbc, top.id());
        proof.none("not inside the parent", """
                select count(*) from organization.unit u join organization.unit p on p.id = u.parent_id
                where :top = any(p.path) and (u.lo <= p.lo or u.hi > p.hi or u.path <> p.path || u.id)""");
        proof.none("overlapping", """
                select count(*) from (
                    select lo, lag(hi) over (partition by parent_id order by lo) as before
                    from organization.unit where :top = any(path) and id <> :top) s where lo <= before""");
        proof.none("versions overlapping in time", """
                select count(*) from organization.unit_version v join organization.unit u on u.id = v.unit_id
                join organization.unit_version w on w.unit_id = v.unit_id and w.valid_from > v.valid_from
                where :top = any(u.path) and (v.valid_to is null or w.valid_from <= v.valid_to)""");
        proof.none("open version unlike the unit", """
                select count(*) from organization.unit u
                left join organization.unit_version v on v.unit_id = u.id and v.valid_to is null
                where :top = any(u.path) and u.status = 'ACTIVE'
                  and (v.name, v.short_name, v.kind, v.level, v.parent_id, v.line_id)
                      is distinct from (u.name, u.short_name, u.kind, u.level, u.parent_id, u.line_id)""");
        proof.none("open version of a dissolved unit", """
                select count(*) from organization.unit u join organization.unit_version v on v.unit_id = u.id
                where :top = any(u.path) and u.status = 'DISSOLVED' and v.valid_to is null""");
        for (String table : new PlaceRewriting(jdbc).tables()) {
            if (proof.hasUnit(table) && !table.equals("congress.attendee")) {
                proof.none(table + " out of place", "select count(*) from " + table + """
                         t join organization.unit u on u.id = t.unit_id
                        where :top = any(u.path) and t.place <> u.lo""");
            }
        }
        proof.none("attendee elsewhere than the meeting, whose unit keeps the roll", """
                select count(*) from congress.attendee a join congress.meeting m on m.id = a.meeting_id
                join organization.unit u on u.id = m.unit_id where :top = any(u.path) and a.place <> m.place""");
        proof.none("person out of place", """
                select count(*) from people.person p join membership.member m on m.person_key = p.key
                join organization.unit u on u.id = m.unit_id where :top = any(u.path) and p.place <> u.lo""");
    }

    private boolean hasUnit(String table) {
        return jdbc.sql("""
                select exists (select from pg_attribute
                               where attrelid = cast(:table as regclass) and attname = 'unit_id')""")
                .param("table", table).query(Boolean.class).single();
    }

    private void none(String what, String sql) {
        assertThat(jdbc.sql(sql).param("top", top).query(Long.class).single()).as(what).isZero();
    }
}
