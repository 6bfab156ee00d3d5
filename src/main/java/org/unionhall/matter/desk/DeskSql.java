package org.unionhall.matter.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.unionhall.access.Scope;
import org.unionhall.matter.running.MatterRow;
import org.unionhall.matter.running.StepRow;

/**
 * The lists of a desk as SQL. The places of a scope that hold something open are walked on the index (place, due day);
 * of each no more is read than a page shows, so that what lies on other desks, or further down, costs nothing.
 */
final class DeskSql {

    /** Places with something open, by hops over the index. */
    static final String PLACES = """
            with recursive at as (
                select p.place, upper(a.area) as past from unnest(:areas::int8multirange) a(area)
                cross join lateral (select s.place from matter.step s where s.left_at is null
                    and s.place >= lower(a.area) and s.place < upper(a.area) order by s.place limit 1) p
                union all
                select p.place, at.past from at
                cross join lateral (select s.place from matter.step s where s.left_at is null
                    and s.place > at.place and s.place < at.past order by s.place limit 1) p)
            """;
    private static final String COLUMNS = MatterRow.COLUMNS + ", " + StepRow.COLUMNS;
    private static final String FOUND = "select " + COLUMNS + "\n" + """
            from matter.step s join matter.matter m on m.id = s.matter_id
            where s.left_at is null and (s.due_on, s.matter_id) > (:due, :id)%s
            order by s.due_on, s.matter_id limit :most
            """;
    private static final String AT_PLACES = "select found.*, u.name as for_name from at cross join lateral (%s) found\n";
    private static final String UNIT = """
            join organization.unit u on u.id = found.unit_id
            order by found.step_due, found.id limit :most""";
    private static final String WAITS = " and not s.by_asker and s.days_left is null";

    private final Map<String, Object> params = new HashMap<>();
    private final StringBuilder and = new StringBuilder();

    /** A query and what stands in it. */
    record Asked(String sql, Map<String, Object> params) {
    }

    private DeskSql() {
    }

    /** @param near the last day of what is called near */
    static Asked of(DeskFilter filter, Scope scope, long me, LocalDate today, LocalDate near, int most) {
        var sql = new DeskSql();
        sql.narrow(filter);
        LocalDate first = filter.shown() == DeskTab.NEAR ? today : LocalDate.EPOCH;
        sql.params.put("due", filter.dueAfter() == null ? first : filter.dueAfter());
        sql.params.put("id", filter.idAfter());
        sql.params.put("most", most);
        sql.params.put("areas", scope.literal());
        return new Asked(sql.list(filter.shown(), me, today, near), sql.params);
    }

    private String list(DeskTab tab, long me, LocalDate today, LocalDate near) {
        return switch (tab) {
            case MINE -> {
                params.put("me", me);
                yield "select found.*, u.name as for_name from (" + found(" and s.holder_id = :me" + WAITS) + ") found\n" + UNIT;
            }
            case NEAR -> {
                params.put("near", near);
                yield at(found(" and s.place = at.place and s.due_on <= :near" + WAITS));
            }
            case LATE -> {
                params.put("today", today);
                yield at("(" + found(" and s.place = at.place and s.level = 0 and s.due_on < :today" + WAITS) + ") union all ("
                        + found(" and s.place = at.place and s.level > 0" + WAITS) + ") order by step_due, id limit :most");
            }
            case ASKED -> at(found(" and s.place = at.place and (s.by_asker or s.days_left is not null)"));
            default -> at(found(" and s.place = at.place" + WAITS));
        };
    }

    private static String at(String found) {
        return PLACES + AT_PLACES.formatted(found) + UNIT;
    }

    private String found(String where) {
        return FOUND.formatted(where + and);
    }

    private void narrow(DeskFilter filter) {
        equal("m.kind", "kind", filter.kind());
        equal("s.state", "state", filter.state());
        if (filter.number() != null) {
            and.append(" and s.matter_id = :number");
            params.put("number", filter.number());
        } else if (filter.name() != null) {
            and.append(" and m.asker like :name");
            params.put("name", filter.name());
        }
    }

    private void equal(String column, String name, String value) {
        if (DeskFilter.filled(value)) {
            and.append(" and ").append(column).append(" = :").append(name);
            params.put(name, value.strip());
        }
    }
}
