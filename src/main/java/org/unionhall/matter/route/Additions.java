package org.unionhall.matter.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Kind;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** Keeps what upper unions add to the ways of matters. Running matters keep the way they began on. */
@Component
public class Additions {

    private static final String SELECT = """
            select a.id, a.kind, a.unit_id, a.what, a.state, a.name, a.days, a.working, a.valid_from, a.valid_to, a.basis
            from matter.addition a
            """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Additions(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those in force for a union on a day, from the top of the tree down. */
    List<Addition> inForce(String kind, Unit unit, LocalDate on) {
        return jdbc.sql(SELECT + """
                where a.kind = :kind and a.unit_id = any(:path) and a.valid_from <= :on
                  and (a.valid_to is null or a.valid_to >= :on)
                order by array_position(:path, a.unit_id), a.id""")
                .param("kind", kind).param("path", unit.path().toArray(Long[]::new)).param("on", on)
                .query(Additions::row).list();
    }

    /** All of a union, the latest first. */
    public List<Addition> of(long unitId) {
        return jdbc.sql(SELECT + "where a.unit_id = :unit order by a.id desc limit 500").param("unit", unitId)
                .query(Additions::row).list();
    }

    /** Adds; {@code days} and {@code working} for reviews and limits, {@code name} for reviews and papers. */
    @Transactional
    public long add(Unit unit, Kind kind, Addition.What what, String state, String name, Integer days, boolean working,
            LocalDate from, String basis, Actor actor) {
        check(kind, what, state, name, days, from, basis);
        long id = jdbc.sql("""
                insert into matter.addition (kind, unit_id, what, state, name, days, working, valid_from, basis, account_id, at)
                values (:kind, :unit, :what, :state, :name, :days, :working, :from, :basis, :account, :at) returning id""")
                .param("kind", kind.code()).param("unit", unit.id()).param("what", what.name())
                .param("state", blank(state), Types.VARCHAR).param("name", blank(name), Types.VARCHAR)
                .param("days", days, Types.INTEGER).param("working", working).param("from", from).param("basis", basis.strip())
                .param("account", actor.account()).param("at", Timestamp.from(clock.instant())).query(Long.class).single();
        trail.record(actor, "MATTER_ROUTE_CHANGED", unit.id(), "matter-kind:" + kind.code(), basis.strip(), null,
                Map.of("what", what.title(), "from", from.toString()));
        return id;
    }

    /** Ends it with yesterday, or takes it back when it has not begun. */
    @Transactional
    public void end(Scope scope, Unit unit, long id, Actor actor) {
        Addition known = jdbc.sql(SELECT + "where a.id = :id and a.unit_id = :unit for update").param("id", id)
                .param("unit", unit.id()).query(Additions::row).optional()
                .filter(found -> scope.covers(unit.place())).orElseThrow(NotHere::new);
        LocalDate yesterday = Shanghai.today(clock).minusDays(1);
        if (known.from().isAfter(yesterday)) {
            jdbc.sql("delete from matter.addition where id = :id").param("id", id).update();
        } else {
            jdbc.sql("update matter.addition set valid_to = :to where id = :id").param("to", yesterday).param("id", id).update();
        }
        trail.record(actor, "MATTER_ROUTE_CHANGED", unit.id(), "matter-kind:" + known.kind(), "结束", null,
                Map.of("what", known.what().title()));
    }

    private void check(Kind kind, Addition.What what, String state, String name, Integer days, LocalDate from, String basis) {
        if (basis == null || basis.isBlank()) {
            refuse("没有填写依据，请写明文件名称和文号。");
        }
        if (from == null || from.isBefore(Shanghai.today(clock))) {
            refuse("请填写今天或以后的生效日期；正在办理的事项仍按原来的流程走完。");
        }
        if (what != Addition.What.LIMIT && blank(name) == null) {
            refuse(what == Addition.What.PAPER ? "请填写材料名称。" : "请填写这一级审核的名称。");
        }
        if (what != Addition.What.PAPER && (days == null || days < 1 || days > 365)) {
            refuse("请填写 1 到 365 天的时限。");
        }
        if (what == Addition.What.LIMIT && blank(state) != null && kind.route().state(state).isEmpty()) {
            refuse("这种事项没有这个环节。");
        }
    }

    private static void refuse(String sentence) {
        throw MatterRefusal.ADDITION_INVALID.because(sentence);
    }

    private static String blank(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty()).orElse(null);
    }

    private static Addition row(ResultSet row, int n) throws SQLException {
        return new Addition(row.getLong("id"), row.getString("kind"), row.getLong("unit_id"),
                Addition.What.valueOf(row.getString("what")), row.getString("state"), row.getString("name"),
                row.getObject("days", Integer.class), row.getObject("working", Boolean.class),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), row.getString("basis"));
    }
}
