package org.unionhall.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the tree after any act: nested, disjoint, ordered, paths right, every row in its unit's place. */
final class TreeProof {

    private TreeProof() {
    }

    static void holds(JdbcClient jdbc) {
        assertThat(count(jdbc, """
                select count(*) from organization.unit c join organization.unit p on p.id = c.parent_id
                where c.lo <= p.lo or c.hi > p.hi or c.path <> p.path || c.id""")).as("not inside the parent").isZero();
        assertThat(count(jdbc, """
                select count(*) from (select lo, lag(hi) over (partition by parent_id order by lo) as before
                                      from organization.unit) s where lo <= before""")).as("overlapping").isZero();
        assertThat(count(jdbc, """
                select count(*) from organization.unit_version v where exists (
                    select from organization.unit_version w where w.unit_id = v.unit_id
                    and w.valid_from > v.valid_from and (v.valid_to is null or w.valid_from <= v.valid_to))"""))
                .as("versions overlapping in time").isZero();
        assertThat(count(jdbc, """
                select count(*) from organization.unit u
                left join organization.unit_version v on v.unit_id = u.id and v.valid_to is null
                where u.status = 'ACTIVE'
                  and (v.name, v.kind, v.level, v.parent_id) is distinct from (u.name, u.kind, u.level, u.parent_id)"""))
                .as("open version is not the unit").isZero();
        assertThat(count(jdbc, """
                select count(*) from organization.employer e join organization.unit u on u.id = e.unit_id
                where e.place <> u.lo""")).as("employer out of place").isZero();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
