package org.unionhall.congress.circular;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.unionhall.platform.page.Tone;

/**
 * One of those to whom a document went.
 *
 * @param n          in the order of the tree, bodies outside last
 * @param outside    a body outside, for which the sender answers
 * @param readBy     name of the officer who opened it first, or null
 * @param answeredAt of the first answer, or null
 * @param opinions   how many
 */
public record Recipient(long circularId, int n, long place, boolean outside, String name, Instant readAt, String readBy, Answer answer,
        Instant answeredAt, String answeredBy, LocalDate relayedOn, String how, int tookPart, int opinions) {

    /** What it said. */
    public enum Answer {
        RELAYED("已传达"), NONE("没有意见"), OPINIONS("有意见");

        private final String title;

        Answer(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static final String COLUMNS = """
            r.circular_id, r.n, r.place, r.unit_id is null as outside, coalesce(r.name, ru.short_name, ru.name) as name, r.read_at, r.read_by,
            r.answer, r.answered_at, r.answered_by, r.relayed_on, r.how, r.took_part,
            case when r.answer = 'OPINIONS' then (select count(*) from congress.opinion o
                where o.circular_id = r.circular_id and o.recipient = r.n) else 0 end as opinions
            """;

    static Recipient of(ResultSet row, int i) throws SQLException {
        return new Recipient(row.getLong("circular_id"), row.getInt("n"), row.getLong("place"), row.getBoolean("outside"), row.getString("name"),
                row.getTimestamp("read_at") == null ? null : row.getTimestamp("read_at").toInstant(), row.getString("read_by"),
                row.getString("answer") == null ? null : Answer.valueOf(row.getString("answer")),
                row.getTimestamp("answered_at") == null ? null : row.getTimestamp("answered_at").toInstant(), row.getString("answered_by"),
                row.getObject("relayed_on", LocalDate.class), row.getString("how"), row.getInt("took_part"), row.getInt("opinions"));
    }

    /** How it stands, in words. */
    public String state() {
        if (answer == Answer.OPINIONS) {
            return opinions + " 条意见";
        }
        return answer != null ? answer.title() : outside ? "等答复" : readAt == null ? "未读" : "已读";
    }

    /** @param overdue whether the last day has passed */
    public Tone tone(boolean overdue) {
        return answer != null ? Tone.GOOD : overdue ? Tone.BAD : readAt == null ? Tone.QUIET : Tone.INFO;
    }
}
