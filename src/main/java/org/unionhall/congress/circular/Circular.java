package org.unionhall.congress.circular;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A document a union has sent.
 *
 * @param number     文号, or null
 * @param file       what was attached, or null
 * @param due        last day for an answer, itself included
 * @param remindedOn day on which the sender last reminded, or null
 * @param closedAt   since when nobody answers any more, or null
 */
public record Circular(long id, long unitId, String unitName, long place, CircularKind kind, String title, String number, String words,
        Attached file, LocalDate due, CircularStage stage, LocalDate remindedOn, Instant at, Instant closedAt) {

    /** A file in the store. */
    public record Attached(String key, String name, String type, long size) {
    }

    static final String COLUMNS = """
            c.id, c.unit_id, coalesce(u.short_name, u.name) as unit_name, c.place, c.kind, c.title, c.number, c.words, c.store_key, c.file_name,
            c.file_type, c.size, c.due, c.stage, c.reminded_on, c.at, c.closed_at
            """;

    static Circular of(ResultSet row, int n) throws SQLException {
        return new Circular(row.getLong("id"), row.getLong("unit_id"), row.getString("unit_name"), row.getLong("place"),
                CircularKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("number"), row.getString("words"),
                row.getString("store_key") == null ? null : new Attached(row.getString("store_key"), row.getString("file_name"),
                        row.getString("file_type"), row.getLong("size")),
                row.getObject("due", LocalDate.class), CircularStage.valueOf(row.getString("stage")),
                row.getObject("reminded_on", LocalDate.class), row.getTimestamp("at").toInstant(),
                row.getTimestamp("closed_at") == null ? null : row.getTimestamp("closed_at").toInstant());
    }

    public boolean open() {
        return closedAt == null;
    }

    public boolean overdue(LocalDate today) {
        return open() && today.isAfter(due);
    }

    /** 《关于……的通知》（晋工发〔2026〕3号）. */
    public String shown() {
        return "《" + title.replaceAll("[《》]", "") + "》" + (number == null ? "" : "（" + number + "）");
    }
}
