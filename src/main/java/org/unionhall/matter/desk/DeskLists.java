package org.unionhall.matter.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.matter.running.MatterRow;
import org.unionhall.matter.running.StepRow;
import org.unionhall.platform.database.ScopedReads;

/** Reads what lies on somebody's desks, by the day it is due. */
@Component
class DeskLists {

    /** More than so many are not counted. */
    static final int COUNTED = 999;
    private static final int FEW_AREAS = 50;
    private static final int LOAD_OF = 20_000;
    private static final String OPEN = " s.left_at is null and not s.by_asker and s.days_left is null ";

    private final JdbcClient jdbc;
    private final ScopedReads reads;

    DeskLists(JdbcClient jdbc, ScopedReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** Who holds how many, and the day of the first; holder 0 for those nobody has taken. */
    record Load(long holder, long count, LocalDate first) {
    }

    List<DeskRow> list(DeskFilter filter, Scope scope, long me, LocalDate today, LocalDate near, int most) {
        if (scope.isEmpty()) {
            return List.of();
        }
        DeskSql.Asked asked = DeskSql.of(filter, scope, me, today, near, most);
        return reads.within(scope.literal(), () -> jdbc.sql(asked.sql()).params(asked.params()).query(DeskRow::of).list());
    }

    /** Those of these matters that lie on the desks of the scope. */
    List<DeskRow> these(Scope scope, List<Long> ids) {
        return reads.within(scope.literal(), () -> jdbc.sql("select " + MatterRow.COLUMNS + ", " + StepRow.COLUMNS + """
                , u.name as for_name
                from matter.matter m join matter.step s on s.matter_id = m.id and s.n = m.step
                join organization.unit u on u.id = m.unit_id
                where m.id = any(:ids) and s.place <@ :areas::int8multirange""").param("ids", ids.toArray(Long[]::new))
                .param("areas", scope.literal()).query(DeskRow::of).list());
    }

    /** What somebody has filed: own matters, and those of workers at the counter as far as the scope still reaches. */
    List<DeskRow> filed(long me, Scope scope, long before, int most) {
        return jdbc.sql("select " + MatterRow.COLUMNS + ", " + StepRow.COLUMNS + """
                , u.name as for_name from (
                    (select m.id from matter.matter m where m.account_id = :me and m.id < :before order by m.id desc limit :most)
                    union
                    (select m.id from matter.matter m where m.officer_id = :me and m.id < :before
                        and m.place <@ :areas::int8multirange order by m.id desc limit :most)
                    order by id desc limit :most) mine
                join matter.matter m on m.id = mine.id
                join matter.step s on s.matter_id = m.id and s.n = m.step
                join organization.unit u on u.id = m.unit_id
                order by m.id desc""").param("me", me).param("before", before).param("most", most)
                .param("areas", scope.literal()).query(DeskRow::of).list();
    }

    /** How many wait, counted up to {@link #COUNTED} and one; says nothing about whom. */
    long waiting(Scope scope) {
        if (scope.isEmpty()) {
            return 0;
        }
        String open = scope.areas().size() <= FEW_AREAS ? """
                from unnest(:areas::int8multirange) a(area) cross join lateral (
                    select from matter.step s where s.place >= lower(a.area) and s.place < upper(a.area) and""" + OPEN
                + "limit :most) one limit :most"
                : "from matter.step s where s.place between :lo and :hi and s.place <@ :areas::int8multirange and" + OPEN + "limit :most";
        return jdbc.sql("select count(*) from (select " + open + ") counted")
                .params(Map.of("areas", scope.literal(), "lo", scope.lo(), "hi", scope.hi(), "most", COUNTED + 1))
                .query(Long.class).single();
    }

    /** 人均在办: by who has taken them, the heaviest first. */
    List<Load> loads(Scope scope, int most) {
        return scope.isEmpty() ? List.of() : reads.within(scope.literal(), () -> jdbc.sql(DeskSql.PLACES + """
                select holder, count(*), min(due_on) from (
                    select coalesce(s.holder_id, 0) as holder, s.due_on from at join matter.step s on s.place = at.place
                    where""" + OPEN + """
                    limit :all) held
                group by holder order by count(*) desc, holder limit :most""")
                .param("areas", scope.literal()).param("all", LOAD_OF).param("most", most)
                .query((row, n) -> new Load(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class))).list());
    }
}
