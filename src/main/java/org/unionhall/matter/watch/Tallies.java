package org.unionhall.matter.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.State;
import org.unionhall.organization.Unit;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.time.Shanghai;

/** Counts the matters of a union and those below it, one statement for each table. */
@Component
class Tallies {

    private static final int REASONS = 50;

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final MatterKinds kinds;
    private final Clock clock;

    Tallies(JdbcClient jdbc, ScopedReads reads, MatterKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.kinds = kinds;
        this.clock = clock;
    }

    static final String BY_KIND = "select m.kind, " + Tally.COUNTS + "from matter.matter m where m.place between :lo and :hi and "
            + Tally.COUNTED + " group by m.kind";

    static final String BY_UNION = "select c.code as child, coalesce(c.short_name, c.name) as child_name, " + Tally.COUNTS + """
            from organization.unit c left join matter.matter m on m.place between c.lo and c.hi and\s""" + Tally.COUNTED + """
             where c.parent_id = :unit and c.status = 'ACTIVE' group by c.id order by c.lo limit 500""";

    static final String STAYS = """
            select m.kind, s.state, count(*), avg(extract(epoch from s.left_at - s.since)) / 86400,
                max(extract(epoch from s.left_at - s.since)) / 86400, count(*) filter (where s.late)
            from matter.step s join matter.matter m on m.id = s.matter_id
            where s.place between :lo and :hi and s.left_at >= :first and s.left_at < :past and not s.by_asker
            group by m.kind, s.state""";

    static final String REFUSALS = """
            select m.id, m.kind, m.reason, m.ended_on from matter.matter m
            where m.place between :lo and :hi and m.ended = 'REFUSED' and m.ended_on between :from and :to
            order by m.ended_on desc, m.id desc limit :most""";

    /** In the order of the hall. */
    List<Tally> byKind(Unit unit, LocalDate from, LocalDate to) {
        Map<String, Tally> found = new HashMap<>();
        within(unit, () -> jdbc.sql(BY_KIND).params(params(unit, from, to))
                .query((row, n) -> Tally.of(row, row.getString("kind"), name(row.getString("kind")))).list())
                .forEach(tally -> found.put(tally.code(), tally));
        return kinds.all().stream().filter(kind -> found.containsKey(kind.code())).map(kind -> found.get(kind.code())).toList();
    }

    /** For the unions directly below, in the order of the tree. */
    List<Tally> byUnion(Unit unit, LocalDate from, LocalDate to) {
        return within(unit, () -> jdbc.sql(BY_UNION).params(params(unit, from, to)).param("unit", unit.id())
                .query((row, n) -> Tally.of(row, row.getString("child"), row.getString("child_name"))).list());
    }

    List<Stay> stays(Unit unit, LocalDate from, LocalDate to) {
        Map<String, Object> params = params(unit, from, to);
        params.put("first", Timestamp.from(Shanghai.start(from)));
        params.put("past", Timestamp.from(Shanghai.start(to.plusDays(1))));
        return within(unit, () -> jdbc.sql(STAYS).params(params).query((row, n) -> new Stay(name(row.getString(1)),
                state(row.getString(1), row.getString(2)), row.getLong(3), row.getBigDecimal(4).setScale(1, java.math.RoundingMode.HALF_UP),
                row.getBigDecimal(5).setScale(1, java.math.RoundingMode.HALF_UP), row.getLong(6))).list());
    }

    /** Why matters were refused, the latest first. */
    List<Refused> refusals(Unit unit, LocalDate from, LocalDate to) {
        return within(unit, () -> jdbc.sql(REFUSALS).params(params(unit, from, to)).param("most", REASONS)
                .query((row, n) -> new Refused(row.getLong(1), name(row.getString(2)), row.getString(3),
                        row.getObject(4, LocalDate.class))).list());
    }

    private <T> T within(Unit unit, java.util.function.Supplier<T> read) {
        return reads.within(Scope.of(unit.area()).literal(), read);
    }

    Map<String, Object> params(Unit unit, LocalDate from, LocalDate to) {
        return new HashMap<>(Map.of("lo", unit.area().lo(), "hi", unit.area().hi(), "from", from, "to", to,
                "today", Shanghai.today(clock)));
    }

    private String name(String kind) {
        return kinds.of(kind).map(Kind::name).orElse(kind);
    }

    private String state(String kind, String state) {
        return kinds.of(kind).flatMap(known -> known.route().state(state)).map(State::name)
                .orElse(state.startsWith("review-") ? "增加的审核" : state);
    }
}
