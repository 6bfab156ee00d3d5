package org.unionhall.organization.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.organization.OpenImports;
import org.unionhall.organization.Unit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored previews of sheets of unions: written once, read page by page, found again later. */
@Component
public class TreeImports implements OpenImports {

    private static final String SELECT = """
            select i.id, i.unit_id, u.code, u.name, i.place, i.file_name, i.header_row, i.state, i.unread, i.created_at,
                   i.committed_at, count(r.row) as total,
                   count(*) filter (where r.state = 'new') as fresh,
                   count(*) filter (where r.state = 'changed') as changed,
                   count(*) filter (where r.state = 'same') as same,
                   count(*) filter (where r.state = 'warning') as warning,
                   count(*) filter (where r.state = 'error') as error
            from organization.tree_import i
            join organization.unit u on u.id = i.unit_id
            left join organization.tree_import_row r on r.import_id = i.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TreeImports(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One row of the preview. */
    public record Row(int row, String state, Map<String, String> cells, List<Note> notes) {

        public String cell(String key) {
            return cells.getOrDefault(key, "");
        }

        /** True when something is wrong in this very cell. */
        public boolean damaged(String key) {
            return notes.stream().anyMatch(note -> note.kind().equals(Note.ERROR) && key.equals(note.column()));
        }
    }

    long store(Unit under, Actor actor, String fileName, byte[] file, int headerRow, List<String> unread,
            List<Line> lines) {
        long id = jdbc.sql("""
                insert into organization.tree_import (unit_id, place, account_id, file_name, file, header_row, state,
                    unread, created_at)
                values (:unit, :place, :account, :name, :file, :header, 'PREVIEWED', :unread, :at) returning id""")
                .param("unit", under.id()).param("place", under.place())
                .param("account", actor == null ? null : actor.account()).param("name", fileName).param("file", file)
                .param("header", headerRow).param("unread", unread.toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant())).query(Long.class).single();
        List<Map<String, Object>> rows = lines.stream().map(line -> Map.<String, Object>of(
                "import_id", id, "row", line.row, "state", line.state(), "cells", line.cells, "notes", line.notes))
                .toList();
        jdbc.sql("""
                insert into organization.tree_import_row
                select * from jsonb_populate_recordset(null::organization.tree_import_row, :rows::jsonb)""")
                .param("rows", json.writeValueAsString(rows)).update();
        return id;
    }

    Optional<TreeImport> of(long id, Scope scope) {
        return jdbc.sql(SELECT + "where i.id = :id group by i.id, u.id").param("id", id)
                .query(TreeImports::row).optional()
                .filter(one -> scope.covers(one.place()));
    }

    /** The latest imports inside the scope. */
    List<TreeImport> latest(Scope scope) {
        return jdbc.sql(SELECT + """
                where i.id in (select id from organization.tree_import
                               where place <@ cast(:areas as int8multirange) order by id desc limit 20)
                group by i.id, u.id order by i.id desc""").param("areas", scope.literal())
                .query(TreeImports::row).list();
    }

    @Override
    public List<Open> openImports(Scope scope, int most) {
        return jdbc.sql("""
                select i.id, i.file_name,
                       (select count(*) from organization.tree_import_row r where r.import_id = i.id) as total,
                       (select count(*) from organization.tree_import_row r
                        where r.import_id = i.id and r.state = 'error') as error
                from organization.tree_import i
                where i.place <@ cast(:areas as int8multirange) and i.state = 'PREVIEWED'
                order by i.id desc limit :most""").param("areas", scope.literal()).param("most", most)
                .query(Open.class).list();
    }

    List<Row> rows(long id, String state, int after, int limit) {
        return jdbc.sql("""
                select row, state, cells, notes from organization.tree_import_row
                where import_id = :id and (cast(:state as text) is null or state = :state) and row > :after
                order by row limit :limit""").param("id", id).param("state", state).param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Row(row.getInt(1), row.getString(2),
                        json.readValue(row.getString(3), new TypeReference<Map<String, String>>() {
                        }),
                        json.readValue(row.getString(4), new TypeReference<List<Note>>() {
                        }))).list();
    }

    byte[] file(long id) {
        return jdbc.sql("select file from organization.tree_import where id = :id").param("id", id)
                .query((row, n) -> row.getBytes(1)).single();
    }

    /** Steps from one state to the next; false when somebody was faster. */
    boolean step(long id, String from, String to) {
        return jdbc.sql("""
                update organization.tree_import set state = :to,
                    committed_at = case when :to = 'COMMITTED' then cast(:at as timestamptz) end
                where id = :id and state = :from""").param("to", to).param("from", from)
                .param("at", Timestamp.from(clock.instant())).param("id", id).update() == 1;
    }

    private static TreeImport row(ResultSet row, int number) throws SQLException {
        Timestamp committed = row.getTimestamp("committed_at");
        return new TreeImport(row.getLong("id"), row.getLong("unit_id"), row.getString("code"), row.getString("name"),
                row.getLong("place"), row.getString("file_name"), row.getInt("header_row"), row.getString("state"),
                List.of((String[]) row.getArray("unread").getArray()), row.getTimestamp("created_at").toInstant(),
                committed == null ? null : committed.toInstant(), row.getInt("total"), row.getInt("fresh"),
                row.getInt("changed"), row.getInt("same"), row.getInt("warning"), row.getInt("error"));
    }
}
