package org.unionhall.matter.watch;

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
}
