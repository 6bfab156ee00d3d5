package org.unionhall.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;

/** Large tables can be spread over many machines unchanged: by the first column of their primary key. */
@HallTest
class DistributionTest {

    private static final List<String> LARGE = List.of("people.person", "people.correction", "membership.member", "matter.matter", "matter.step",
            "matter.act", "matter.paper",
            "membership.change", "membership.import_row", "access.trail", "access.link", "figure.cell", "figure.delta",
            "figure.daily", "congress.meeting", "congress.attendee", "congress.speaker", "congress.motion",
            "congress.done", "congress.item", "congress.paper", "congress.reading", "congress.resolution",
            "congress.circular", "congress.recipient", "congress.opinion", "congress.party_issue");
    private static final List<String> SMALL = List.of("access.account", "access.post", "organization.employer",
            "organization.tree_import", "membership.roster_import", "founding.employer",
            "founding.target", "congress.term", "congress.holder");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoAddsATableWithAPlaceSaysHowLargeItGrows() {
        assertThat(jdbc.sql("""
                select n.nspname || '.' || c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                where a.attname = 'place' and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
                """).query(String.class).list().stream().filter(table -> !table.matches("pg_temp.*|platform\\.spot"))
                .filter(table -> !LARGE.contains(table) && !SMALL.contains(table)))
                .as("neither in LARGE nor in SMALL").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.person", "people.correction", "membership.member", "membership.change", "matter.matter", "matter.step",
            "matter.act", "matter.paper",
            "matter.act", "matter.once", "matter.request", "matter.paper",
            "membership.import_row", "access.trail", "access.link", "figure.cell", "figure.delta", "figure.daily",
            "congress.meeting", "congress.attendee", "congress.speaker", "congress.motion",
            "congress.done", "congress.item", "congress.paper", "congress.reading", "congress.resolution",
            "congress.circular", "congress.recipient", "congress.opinion", "congress.party_issue"})
    void everyUniqueIndexHoldsTheDistributionColumn(String table) {
        String column = column(table);
        assertThat(jdbc.sql("""
                select i.indexrelid::regclass::text from pg_index i
                where i.indrelid = :table::regclass and i.indisunique and not exists (
                    select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attname = :column
                      and a.attnum = any(i.indkey::int2[]))
                """).param("table", table).param("column", column).query(String.class).list()).isEmpty();
    }

    @Test
    void noTriggersOnLargeTables() {
        assertThat(jdbc.sql("""
                select t.tgname from pg_trigger t where not t.tgisinternal
                  and t.tgrelid = any(array(select unnest(:tables)::regclass::oid))
                """).param("tables", LARGE.toArray(String[]::new)).query(String.class).list()).isEmpty();
    }

    /** From a large table to another only along the distribution column; from a small one never. */
    @Test
    void foreignKeysStayOnOneMachine() {
        record Key(String name, String from, String to, String column, int columns) {
        }
        List<Key> keys = jdbc.sql("""
                select c.conname, n.nspname || '.' || r.relname as source, fn.nspname || '.' || f.relname as target,
                       (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) as col,
                       cardinality(c.conkey) as cols
                from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
                join pg_class f on f.oid = c.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                where c.contype = 'f'
                """).query((row, i) -> new Key(row.getString("conname"), row.getString("source"), row.getString("target"),
                row.getString("col"), row.getInt("cols"))).list();
        assertThat(keys).isNotEmpty();
        assertThat(keys).filteredOn(key -> LARGE.contains(key.to()))
                .allMatch(key -> LARGE.contains(key.from()) && key.columns() == 1 && key.column().equals(column(key.from())));
        assertThat(keys).as("named, so that they can be dropped and added again")
                .noneMatch(key -> key.name().endsWith("_fkey"));
    }

    private String column(String table) {
        return jdbc.sql("""
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indrelid = :table::regclass and i.indisprimary
                """).param("table", table).query(String.class).single();
    }
}
