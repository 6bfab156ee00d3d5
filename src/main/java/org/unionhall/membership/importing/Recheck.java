package org.unionhall.membership.importing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks once more, at the moment of writing, at everything the preview was compared with. */
@Component
class Recheck {

    private final JdbcClient jdbc;

    Recheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Turns rows into errors whose union or person is no longer as it was. The unions are held as they are until the
     * transaction ends, so that none moves meanwhile.
     */
    void markChanged(long importId, String area) {
        jdbc.sql("""
                select id from organization.unit
                where id in (select unit_id from membership.import_row where import_id = :id and effect <> 'NONE')
                order by id for share""").param("id", importId).query(rows -> {
                });
        jdbc.sql("""
                with x as materialized (
                    select r.row, c.code, array_remove(array[m.unit_id::text], null) as facts
                    from membership.import_row r
                    left join organization.unit u on u.id = r.unit_id
                    left join people.person p on p.key = r.person_key
                    left join membership.member m on m.person_key = r.person_key
                    cross join lateral (select case
                        when u.id is null or u.status <> 'ACTIVE' or not u.lo <@ :area::int8multirange then 'UNIT_GONE'
                        when r.effect = 'INSERT' and m.unit_id <> r.unit_id
                            and m.status in ('ACTIVE', 'TRANSFERRING', 'RETAINED') then 'MEMBER_ELSEWHERE'
                        when m.version is distinct from r.version or p.version is distinct from r.person_version
                            then 'CHANGED_MEANWHILE'
                        end as code) c
                    where r.import_id = :id and r.effect <> 'NONE' and c.code is not null
                )
                update membership.import_row r set state = 'error', effect = 'NONE', codes = r.codes || x.code,
                    details = jsonb_set(coalesce(r.details, '{}'), '{findings}', coalesce(r.details -> 'findings', '[]')
                        || jsonb_build_object('code', x.code, 'facts', to_jsonb(x.facts)))
                from x where r.import_id = :id and r.row = x.row""")
                .param("id", importId).param("area", area).update();
    }
}
