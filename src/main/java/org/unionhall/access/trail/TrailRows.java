package org.unionhall.access.trail;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Area;
import org.unionhall.access.Places;
import org.unionhall.access.Scope;
import org.unionhall.access.TopUnit;
import org.unionhall.platform.refusal.Malformed;
import org.unionhall.platform.refusal.NotHere;

/** Reads the trail inside a scope, newest first. Rows of no unit are for those who read the whole tree. */
@Component
class TrailRows {

    private static final String MATCHING = """
            from access.trail t left join access.account a on a.id = t.account
            where t.day between :from and :to and (t.day, t.id) < (:afterDay, :afterId)
              and (t.place between :lo and :hi and t.place <@ :scope::int8multirange or :whole and t.place is null)
              and (:who::text is null or t.actor like '%' || :who || '%' or a.login = lower(:who))
              and (:act::text is null or t.act = :act)
              and (:subject::text is null or t.subject = :subject)
            """;
    static final long COUNTED = 10_000;

    private record Bare(TrailEntry entry, String login) {
    }

    private final JdbcClient jdbc;
    private final Places places;
    private final TopUnit top;

    TrailRows(JdbcClient jdbc, Places places, TopUnit top) {
        this.jdbc = jdbc;
        this.places = places;
        this.top = top;
    }

    List<TrailRow> page(Scope scope, TrailFilter filter, int most) {
        List<Bare> rows = asked("""
                select t.day, t.id, t.at, t.account, t.actor, t.act, t.unit_id, t.subject, t.reason, t.address, t.before,
                       t.after, a.login
                """ + MATCHING + "order by t.day desc, t.id desc limit :most", scope, filter).param("most", most)
                .query((row, n) -> new Bare(TrailEntry.read(row.getObject("day", LocalDate.class), row),
                        row.getString("login"))).list();
        var names = places.names(rows.stream().map(row -> row.entry().unitId()).filter(Objects::nonNull).distinct().toList());
        return rows.stream().map(row -> {
            TrailEntry e = row.entry();
            var unit = names.getOrDefault(e.unitId() == null ? 0 : e.unitId(), new Places.UnitName("", ""));
            return new TrailRow(e.day(), e.id(), e.at(), row.login(), e.actor(), e.act(), unit.code(), unit.name(),
                    e.subject(), e.reason(), e.address(), e.before(), e.after());
        }).toList();
    }

    /** How many in all, counted up to ten thousand. */
    long count(Scope scope, TrailFilter filter) {
        return asked("select count(*) from (select 1 " + MATCHING + "limit :most) matching", scope, filter.from(null))
                .param("most", COUNTED).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, TrailFilter filter) {
        Scope narrowed = filter.unit() == null ? scope : scope.within(area(scope, filter.unit()));
        boolean whole = filter.unit() == null && top.id().isPresent()
                && places.subtree(top.id().getAsLong()).map(Area::lo).filter(scope::covers).isPresent();
        try {
            return jdbc.sql(sql).param("from", filter.from()).param("to", filter.to())
                    .param("afterDay", filter.afterDay()).param("afterId", filter.afterId())
                    .param("lo", narrowed.lo()).param("hi", narrowed.hi()).param("scope", narrowed.literal())
                    .param("whole", whole).param("who", filter.who()).param("act", filter.act())
                    .param("subject", filter.subject());
        } catch (DateTimeParseException | NumberFormatException | StringIndexOutOfBoundsException wrongKey) {
            throw Malformed.after();
        }
    }

    private Area area(Scope scope, String code) {
        return places.withCode(code).flatMap(places::subtree).filter(area -> scope.covers(area.lo()))
                .orElseThrow(NotHere::new);
    }
}
