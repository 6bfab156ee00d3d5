package org.unionhall.membership.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.platform.database.ScopedReads;

/**
 * Reads rosters, each page in one statement. The areas of the scope are walked one after the other on the index
 * (place, id) until the page is full, so the first page of a county costs what that of a workplace costs; a reader with
 * five thousand entrusted workplaces pays only for those walked. The key is the one lower bound: beside another one the
 * index would be read from its beginning. Names are looked for in the rows of a small area and by
 * the index on pairs of characters in a large one.
 */
@Component
class Roster {

    /** Up to this many members names are found faster in the rows of the area than by the index on names. */
    static final long SMALL = 20_000;

    private static final String WALKED = """
            from (
                select l.* from unnest(:areas::int8multirange) a(area)
                cross join lateral (
                    select m.*, m.place || '.' || m.id as key from membership.member m
                    where (m.place, m.id) > (greatest(:place, lower(a.area)),
                            case when lower(a.area) > :place then -9223372036854775808 else :id end)
                        and m.place < upper(a.area)%s
                    order by m.place, m.id limit :most
                ) l where upper(a.area) > :place limit :most
            ) m
            """;
    private static final String NAMED = """
            from (
                select m.*, m.place || '.' || m.id as key
                from membership.named(:grams::text[], :areas::int8multirange, :place, :id, :most) n
                join membership.member m on m.place = n.place and m.id = n.id
                where true%s order by m.place, m.id limit :most
            ) m
            """;
    private static final String SORTED = """
            from (
                select m.*, %s || '.' || m.id as key from membership.member m
                where m.place between :lo and :hi and m.place <@ :areas::int8multirange%s
                order by %s limit :most
            ) m
            """;
    private static final String BESIDE = """
            join organization.unit u on u.id = m.unit_id
            """;
    private static final String PERSON = "left join people.person p on p.key = m.person_key\n";
    /** Names found by the index are narrowed afterwards; so many of them are looked at. */
    private static final int CANDIDATES = 100_000;

    private final JdbcClient jdbc;
    private final ScopedReads reads;

    Roster(JdbcClient jdbc, ScopedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** A page of at most {@code most} rows; {@code large} areas are searched by the index on names. */
    RosterPage page(Scope scope, RosterFilter filter, boolean numbers, boolean large, int most) {
        if (scope.isEmpty()) {
            return new RosterPage(List.of(), null);
        }
        Asked asked = filter.month() != null ? RosterChanges.asked(scope, filter, numbers, most + 1)
                : asked(scope, filter, numbers, large, most + 1);
        return RosterPage.of(reads.within(scope.literal(), () -> jdbc.sql(asked.sql()).params(asked.params())
                .query((row, n) -> RosterRow.of(row, numbers)).list()), most);
    }

    /** Every row of the list in its order, as a stream from the database; at most {@code most}. */
    void each(Scope scope, RosterFilter filter, boolean numbers, boolean large, int most, Consumer<RosterRow> taker) {
        Asked asked = filter.month() != null ? RosterChanges.asked(scope, filter, numbers, most)
                : asked(scope, filter, numbers, large, most);
        reads.within(scope.literal(), () -> {
            try (var rows = jdbc.sql(asked.sql()).params(asked.params()).withFetchSize(2_000)
                    .query((row, n) -> RosterRow.of(row, numbers)).stream()) {
                rows.forEach(taker);
            }
            return null;
        });
    }

    /** Members by their numbers, as far as they lie in the scope. */
    List<RosterRow> these(Scope scope, List<Long> ids) {
        return reads.within(scope.literal(), () -> jdbc.sql("select m.place || '.' || m.id, " + RosterRow.COLUMNS
                + RosterRow.NUMBERS + "\nfrom membership.member m\n" + BESIDE + PERSON + "where m.id = any(:ids) order by m.id")
                .param("ids", ids.toArray(Long[]::new)).query((row, n) -> RosterRow.of(row, true)).list());
    }

    /** How many rows the list has, counted up to {@code most}. */
    long count(Scope scope, RosterFilter filter, int most) {
        if (scope.isEmpty()) {
            return 0;
        }
        RosterSql where = RosterSql.of(filter, true);
        Map<String, Object> params = new HashMap<>(where.params());
        params.putAll(Map.of("areas", scope.literal(), "lo", scope.lo(), "hi", scope.hi(), "most", most));
        String sql = filter.month() != null ? RosterChanges.counted(filter, where, params) : """
                select count(*) from (
                    select from membership.member m
                    where m.place between :lo and :hi and m.place <@ :areas::int8multirange%s limit :most) counted
                """.formatted(where.and());
        return reads.within(scope.literal(), () -> jdbc.sql(sql).params(params).query(Long.class).single());
    }

    record Asked(String sql, Map<String, Object> params) {
    }

    static Asked asked(Scope scope, RosterFilter filter, boolean numbers, boolean large, int most) {
        boolean byIndex = large && filter.grams().length > 0 && filter.cleanName().codePointCount(0,
                filter.cleanName().length()) > 1;
        RosterSql where = RosterSql.of(filter, !byIndex);
        Map<String, Object> params = new HashMap<>(where.params());
        params.put("areas", scope.literal());
        params.put("most", most);
        RosterOrder order = byIndex ? null : RosterOrder.of(filter.sort()).orElse(null);
        RosterKey key = RosterKey.of(filter.after());
        String from;
        if (order != null) {
            params.putAll(Map.of("lo", scope.lo(), "hi", scope.hi()));
            from = SORTED.formatted(order.value(), where.and() + (key == null ? "" : " and " + order.behind()), order.orderBy());
            if (key != null) {
                params.putAll(Map.of("value", key.value(), "id", key.id()));
            }
        } else {
            params.put("place", key == null ? scope.lo() : key.place());
            params.put("id", key == null ? Long.MIN_VALUE : key.id());
            from = (byIndex ? NAMED.replace(":id, :most)", ":id, " + (where.narrows() ? CANDIDATES : most) + ")") : WALKED)
                    .formatted(where.and());
            if (byIndex) {
                params.put("grams", filter.grams());
            }
        }
        return new Asked("select m.key, " + RosterRow.COLUMNS + (numbers ? RosterRow.NUMBERS : "") + "\n" + from + BESIDE
                + (numbers ? PERSON : "") + "order by " + (order == null ? "m.place, m.id" : order.orderBy()), params);
    }
}
