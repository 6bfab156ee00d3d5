package org.unionhall.matter.watch;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.unionhall.platform.page.Show;

/**
 * What was counted of matters in a span of days, of one kind or for one union below.
 *
 * @param code   of the kind or the union
 * @param open   now, whatever the span
 * @param late   open now, with a limit that has passed
 * @param points sum of the ratings
 */
public record Tally(String code, String name, long received, long online, long ended, long ontime, long refused, long open,
        long late, long rated, long points) {

    /** Columns over rows of matter.matter m and the parameters from, to, today. */
    static final String COUNTS = """
            count(*) filter (where m.filed_on between :from and :to) as received,
            count(*) filter (where m.filed_on between :from and :to and m.channel = 'ONLINE') as online,
            count(*) filter (where m.ended in ('DONE', 'REFUSED') and m.ended_on between :from and :to) as ended_in,
            count(*) filter (where m.ended in ('DONE', 'REFUSED') and m.ended_on between :from and :to and not m.late) as ontime,
            count(*) filter (where m.ended = 'REFUSED' and m.ended_on between :from and :to) as refused,
            count(m.id) filter (where m.ended is null) as open_now,
            count(*) filter (where m.id is not null and m.ended is null and (m.late or m.due_on < :today)) as late_now,
            count(m.rating) filter (where m.ended_on between :from and :to) as rated,
            coalesce(sum(m.rating) filter (where m.ended_on between :from and :to), 0) as points
            """;
    /** Rows that can count at all. */
    static final String COUNTED = "(m.filed_on between :from and :to or m.ended_on between :from and :to or m.ended is null)";
    private static final int FULL = 5;

    static Tally of(ResultSet row, String code, String name) throws SQLException {
        return new Tally(code, name, row.getLong("received"), row.getLong("online"), row.getLong("ended_in"), row.getLong("ontime"),
                row.getLong("refused"), row.getLong("open_now"), row.getLong("late_now"), row.getLong("rated"), row.getLong("points"));
    }

    public String ontimeShare() {
        return share(ontime, ended);
    }

    public String onlineShare() {
        return share(online, received);
    }

    public String refusedShare() {
        return share(refused, ended);
    }

    /** Points out of the full, in percent. */
    public String satisfaction() {
        return share(points, rated * FULL);
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "—" : Show.percent((double) part / whole) + "%";
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part * 1000 / whole, 1);
    }
}
