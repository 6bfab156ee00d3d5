package org.unionhall.matter.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Area;
import org.unionhall.access.Scope;
import org.unionhall.platform.database.ScopedReads;

/** Reads the matters of an area along the tree, by the index on place and number. */
@Component
class WatchLists {

    static final int COUNTED = 20_000;

    private final JdbcClient jdbc;
    private final ScopedReads reads;

    WatchLists(JdbcClient jdbc, ScopedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    List<WatchRow> list(Area area, WatchFilter filter, LocalDate today, int most) {
        Map<String, Object> params = params(area, filter, today, most);
        return within(area, "select " + WatchRow.COLUMNS + """
                 from (select m.* from matter.matter m
                      where (m.place, m.id) > (:place, :id) and m.place <= :hi%s
                      order by m.place, m.id limit :most) m
                join matter.step s on s.matter_id = m.id and s.n = m.step
                join organization.unit u on u.id = m.unit_id
                join organization.unit d on d.id = s.unit_id
                order by m.place, m.id""".formatted(where(filter)), params);
    }

    private List<WatchRow> within(Area area, String sql, Map<String, Object> params) {
        return reads.within(Scope.of(area).literal(), () -> jdbc.sql(sql).params(params).query(WatchRow::of).list());
    }

    /** How many, counted up to {@link #COUNTED} and one. */
    long count(Area area, WatchFilter filter, LocalDate today) {
        Map<String, Object> params = params(area, filter.whole(), today, COUNTED + 1);
        return reads.within(Scope.of(area).literal(), () -> jdbc.sql("""
                select count(*) from (select from matter.matter m
                    where (m.place, m.id) > (:place, :id) and m.place <= :hi%s limit :most) counted""".formatted(where(filter)))
                .params(params).query(Long.class).single());
    }

    private static Map<String, Object> params(Area area, WatchFilter filter, LocalDate today, int most) {
        Map<String, Object> params = new HashMap<>(Map.of("place", Math.max(area.lo(), filter.placeAfter()), "hi", area.hi(),
                "id", filter.placeAfter() < area.lo() ? 0 : filter.idAfter(), "today", today, "most", most));
        params.put("kind", filter.kind());
        params.put("from", filter.first());
        params.put("to", filter.last());
        return params;
    }

    private static String where(WatchFilter filter) {
        StringBuilder and = new StringBuilder();
        and.append(switch (filter.state() == null ? "" : filter.state()) {
            case "open" -> " and m.ended is null";
            case "ended" -> " and m.ended in ('DONE', 'REFUSED')";
            case "late" -> " and m.late";
            case "ontime" -> " and m.ended in ('DONE', 'REFUSED') and not m.late";
            case "overdue" -> " and m.ended is null and (m.late or m.due_on < :today)";
            case "refused" -> " and m.ended = 'REFUSED'";
            case "rated" -> " and m.rating is not null";
            default -> "";
        });
        if (WatchFilter.filled(filter.kind())) {
            and.append(" and m.kind = :kind");
        }
        if (WatchFilter.filled(filter.channel())) {
            and.append("counter".equals(filter.channel()) ? " and m.channel = 'COUNTER'" : " and m.channel = 'ONLINE'");
        }
        String day = filter.endedBetween() ? "m.ended_on" : "m.filed_on";
        if (filter.first() != null) {
            and.append(" and ").append(day).append(" >= :from");
        }
        if (filter.last() != null) {
            and.append(" and ").append(day).append(" <= :to");
        }
        return and.toString();
    }
}
