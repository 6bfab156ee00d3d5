package org.unionhall.membership.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.platform.database.ScopedReads;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports there are, each moving from state to state; a step that finds another state before it does nothing. */
@Component
class Imports {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<Integer, String>> MAPPING = new TypeReference<>() { };
    private static final String SELECT = """
            select id, unit_id, place, area::text as area, account_id, committer_id, file_name, file_key, state,
                   progress, header, mapping, problem, total, fresh, changed, same, warning, error, to_write, written,
                   read_millis, created_at, committed_at, undone_at
            from membership.roster_import
            """;

    private final JdbcClient jdbc;
    private final ScopedReads reads;

    Imports(JdbcClient jdbc, ScopedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** An import that is being made: for whose unit, by whom, from what file. */
    record NewImport(long unitId, long place, String area, Long account, String idempotencyKey, String fileName,
            String fileKey, Instant at) {
    }

    /** Empty when this account has used the idempotency key before. */
    Optional<Long> add(NewImport made) {
        return jdbc.sql("""
                insert into membership.roster_import (unit_id, place, area, account_id, idempotency_key, file_name,
                    file_key, state, created_at)
                values (:unit, :place, :area::int8multirange, :account, :once, :file, :key, 'READING', :at)
                on conflict (account_id, idempotency_key) where idempotency_key is not null do nothing
                returning id
                """).param("unit", made.unitId()).param("place", made.place()).param("area", made.area())
                .param("account", made.account()).param("once", made.idempotencyKey()).param("file", made.fileName())
                .param("key", made.fileKey()).param("at", java.sql.Timestamp.from(made.at()))
                .query(Long.class).optional();
    }

    Optional<Long> made(long account, String idempotencyKey) {
        return jdbc.sql("""
                select id from membership.roster_import where account_id = :account and idempotency_key = :once""")
                .param("account", account).param("once", idempotencyKey).query(Long.class).optional();
    }

    /** For the program's own work; people read through {@link #find(long, Scope)}. */
    RosterImport get(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Imports::row).single();
    }

    Optional<RosterImport> find(long id, Scope scope) {
        return reads.within(scope.literal(), () -> jdbc.sql(SELECT + "where id = :id").param("id", id)
                .query(Imports::row).optional());
    }

    /** The newest first, those with an id below {@code before}. */
    List<RosterImport> list(Scope scope, long before, int limit) {
        return reads.within(scope.literal(), () -> jdbc.sql(SELECT + "where id < :before order by id desc limit :limit")
                .param("before", before).param("limit", limit).query(Imports::row).list());
    }

    /** Imports whose work was begun and not ended, as after a crash. */
    List<RosterImport> unfinished() {
        return jdbc.sql(SELECT + "where state in ('READING', 'COMMITTING') order by id").query(Imports::row).list();
    }

    /** Previews whose rows are gone: the table is emptied when the database server crashes. */
    List<RosterImport> emptied() {
        return jdbc.sql(SELECT + """
                i where state = 'PREVIEWED' and total > 0
                    and not exists (select 1 from membership.import_row r where r.import_id = i.id)
                order by id""").query(Imports::row).list();
    }

    /** Imports made before that time whose file is still kept and on which nobody is at work. */
    List<RosterImport> kept(Instant madeBefore) {
        return jdbc.sql(SELECT + """
                where file_key is not null and created_at < :before and state in ('PREVIEWED', 'FAILED', 'COMMITTED')
                order by id""").param("before", java.sql.Timestamp.from(madeBefore)).query(Imports::row).list();
    }

    /** Moves on from one of the given states; false when it was in none of them. */
    boolean move(long id, ImportState to, ImportState... from) {
        return jdbc.sql("""
                update membership.roster_import set state = :to, progress = 0, problem = null
                where id = :id and state = any(:from)""").param("id", id).param("to", to.name())
                .param("from", names(from)).update() == 1;
    }

    /** Tells how far the work is; false when it has been cancelled meanwhile. */
    boolean progress(long id, ImportState during, int percent, Counts counts) {
        return jdbc.sql("""
                update membership.roster_import set progress = :percent, total = :total, fresh = :fresh,
                    changed = :changed, same = :same, warning = :warning, error = :error, to_write = :write
                where id = :id and state = :state""").param("id", id).param("state", during.name())
                .param("percent", percent).param("total", counts.total()).param("fresh", counts.fresh())
                .param("changed", counts.changed()).param("same", counts.same()).param("warning", counts.warning())
                .param("error", counts.error()).param("write", counts.toWrite()).update() == 1;
    }

    void header(long id, FoundHeader header) {
        jdbc.sql("update membership.roster_import set header = :header::jsonb where id = :id").param("id", id)
                .param("header", JSON.writeValueAsString(header)).update();
    }

    void mapping(long id, Map<Integer, String> mapping) {
        jdbc.sql("update membership.roster_import set mapping = :mapping::jsonb where id = :id").param("id", id)
                .param("mapping", JSON.writeValueAsString(mapping)).update();
    }

    /** Who has the preview written, and where that person may write. */
    void committer(long id, long account, String area) {
        jdbc.sql("""
                update membership.roster_import set committer_id = :account, area = :area::int8multirange
                where id = :id""").param("id", id).param("account", account).param("area", area).update();
    }

    void previewed(long id, long millis, Instant at) {
        jdbc.sql("""
                update membership.roster_import set state = 'PREVIEWED', progress = 100, previewed_at = :at,
                    read_millis = :millis
                where id = :id and state = 'READING'""").param("id", id).param("millis", millis)
                .param("at", java.sql.Timestamp.from(at)).update();
    }

    void failed(long id, String problem) {
        jdbc.sql("""
                update membership.roster_import set state = 'FAILED', problem = :problem
                where id = :id and state = 'READING'""").param("id", id).param("problem", problem).update();
    }

    void problem(long id, String problem) {
        jdbc.sql("update membership.roster_import set problem = :problem where id = :id").param("id", id)
                .param("problem", problem).update();
    }

    void committed(long id, int written, Instant at) {
        jdbc.sql("""
                update membership.roster_import set state = 'COMMITTED', progress = 100, problem = null,
                    written = :written, committed_at = :at where id = :id""").param("id", id).param("written", written)
                .param("at", java.sql.Timestamp.from(at)).update();
    }

    void undone(long id, Instant at) {
        jdbc.sql("update membership.roster_import set state = 'UNDONE', undone_at = :at where id = :id").param("id", id)
                .param("at", java.sql.Timestamp.from(at)).update();
    }

    void fileForgotten(long id) {
        jdbc.sql("update membership.roster_import set file_key = null where id = :id").param("id", id).update();
    }

    private static String[] names(ImportState[] states) {
        return java.util.Arrays.stream(states).map(Enum::name).toArray(String[]::new);
    }

    private static RosterImport row(ResultSet row, int number) throws SQLException {
        String header = row.getString("header");
        String mapping = row.getString("mapping");
        return new RosterImport(row.getLong("id"), row.getLong("unit_id"), row.getLong("place"), row.getString("area"),
                row.getObject("account_id", Long.class), row.getObject("committer_id", Long.class),
                row.getString("file_name"), row.getString("file_key"), ImportState.valueOf(row.getString("state")),
                row.getInt("progress"), header == null ? null : JSON.readValue(header, FoundHeader.class),
                mapping == null ? Map.of() : JSON.readValue(mapping, MAPPING), row.getString("problem"), counts(row),
                row.getInt("written"), row.getObject("read_millis", Integer.class), instant(row, "created_at"),
                instant(row, "committed_at"), instant(row, "undone_at"));
    }

    /** The counts of a row that has them under these names. */
    static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getInt("total"), row.getInt("fresh"), row.getInt("changed"), row.getInt("same"),
                row.getInt("warning"), row.getInt("error"), row.getInt("to_write"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
