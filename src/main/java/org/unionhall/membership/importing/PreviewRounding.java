package org.unionhall.membership.importing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be said only when the whole file has been seen: the same person twice, one phone for two people; and the
 * counts of the preview.
 */
@Component
class PreviewRounding {

    /** From so many rows on the planner must know of them, or it takes them for one and joins each with each. */
    private static final int WORTH_ANALYSING = 2_000;

    private final JdbcClient jdbc;

    PreviewRounding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    Counts round(long importId) {
        if (counts(importId).total() >= WORTH_ANALYSING) {
            jdbc.sql("analyze membership.import_row (import_id, row, state, effect, person_key, phone_key, unit_id)")
                    .update();
        }
        jdbc.sql("set local work_mem = '64MB'").update();
        mark(importId, RowFinding.DUPLICATE_IN_FILE, RosterColumn.NUMBER, """
                select row as row, array[row::text, first::text] as facts from (
                    select row, min(row) over (partition by person_key) as first
                    from membership.import_row where import_id = :id and person_key in (
                        select person_key from membership.import_row where import_id = :id and person_key is not null
                        group by person_key having count(*) > 1)
                ) twice where row > first""");
        mark(importId, RowFinding.PHONE_SHARED, RosterColumn.PHONE, """
                select row as row, array[first::text] as facts from (
                    select row, effect, min(row) over (partition by phone_key) as first
                    from membership.import_row where import_id = :id and phone_key in (
                        select phone_key from membership.import_row where import_id = :id and phone_key is not null
                        group by phone_key having count(distinct person_key) > 1)
                ) shared where row > first and effect <> 'NONE'""");
        return counts(importId);
    }

    private void mark(long importId, RowFinding code, RosterColumn column, String rows) {
        jdbc.sql("with f as materialized (" + rows + """
                )
                update membership.import_row r set
                    state = case when :warning and r.state <> 'error' then 'warning' else 'error' end,
                    effect = case when :warning then r.effect else 'NONE' end,
                    codes = r.codes || :code::text,
                    details = jsonb_set(coalesce(r.details, '{}'), '{findings}', coalesce(r.details -> 'findings', '[]')
                        || jsonb_build_object('code', :code::text, 'column', :column::text, 'facts', to_jsonb(f.facts)))
                from f where r.import_id = :id and r.row = f.row""")
                .param("id", importId).param("warning", code.warning()).param("code", code.name())
                .param("column", column.key()).update();
    }

    Counts counts(long importId) {
        return jdbc.sql("""
                select count(*) as total, count(*) filter (where state = 'new') as fresh,
                    count(*) filter (where state = 'changed') as changed,
                    count(*) filter (where state = 'same') as same,
                    count(*) filter (where state = 'warning') as warning,
                    count(*) filter (where state = 'error') as error,
                    count(*) filter (where effect <> 'NONE') as to_write
                from membership.import_row where import_id = :id""").param("id", importId)
                .query((row, number) -> Imports.counts(row)).single();
    }
}
