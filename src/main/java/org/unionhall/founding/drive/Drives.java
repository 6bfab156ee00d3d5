package org.unionhall.founding.drive;

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
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.figure.Counting;
import org.unionhall.founding.FoundingDrives;
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.founding.TargetState;
import org.unionhall.organization.TreeStill;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** Begins drives and tells how far they are, whole and by area. */
@Component
public class Drives implements FoundingDrives {

    private static final String ROWS = """
            select d.id, d.name, d.from_on, d.to_on, u.code, coalesce(u.short_name, u.name) as unit_name, d.unit_id,
                   (select count(*) from founding.target t join organization.unit g on g.id = t.unit_id
                    where t.drive_id = d.id and g.lo <@ :scope::int8multirange) as targets,
                   (select count(*) from founding.target t join organization.unit g on g.id = t.unit_id
                    where t.drive_id = d.id and t.state = 'FOUNDED' and g.lo <@ :scope::int8multirange) as done,
                   (select count(*) from founding.target t join organization.unit g on g.id = t.unit_id
                    where t.drive_id = d.id and t.state in ('REFUSED', 'URGED', 'LABOUR', 'GOVERNMENT')
                      and g.lo <@ :scope::int8multirange) as refused
            from founding.drive d join organization.unit u on u.id = d.unit_id
            """;

    private final JdbcClient jdbc;
    private final Counting counting;
    private final Targets targets;
    private final TreeStill still;
    private final Trail trail;
    private final Clock clock;

    Drives(JdbcClient jdbc, Counting counting, Targets targets, TreeStill still, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.targets = targets;
        this.still = still;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long begin(Unit unit, String name, LocalDate from, LocalDate to, int least, String ownership, Actor actor) {
        if (name == null || name.length() > 100) {
            throw FoundingRefusal.DRIVE_NAME.because();
        }
        if (from == null || to == null || to.isBefore(from)) {
            throw FoundingRefusal.DRIVE_SPAN.because();
        }
        still.hold();
        long id = jdbc.sql("""
                insert into founding.drive (unit_id, name, from_on, to_on, least, ownership, account_id, at)
                values (:unit, :name, :from, :to, :least, :ownership, :account, :at) returning id""").param("unit", unit.id())
                .param("name", name).param("from", from).param("to", to).param("least", least).param("ownership", ownership, Types.VARCHAR)
                .param("account", actor == null ? null : actor.account(), Types.BIGINT).param("at", Timestamp.from(clock.instant()))
                .query(Long.class).single();
        int[] targets = new int[1];
        counting.around("founding.target", "r.drive_id = :drive", Map.of("drive", id), () -> targets[0] = jdbc.sql("""
                insert into founding.target (drive_id, credit_code, unit_id, place, since)
                select :drive, e.credit_code, e.unit_id, e.place, :today
                from founding.employer e join organization.unit u on u.id = e.unit_id
                where not e.covered and u.lo between :lo and :hi and e.workers >= :least
                  and (cast(:ownership as text) is null or e.ownership = :ownership)""").param("drive", id)
                .param("today", Shanghai.today(clock)).param("lo", unit.area().lo()).param("hi", unit.area().hi()).param("least", least)
                .param("ownership", ownership, Types.VARCHAR).update());
        if (targets[0] == 0) {
            throw FoundingRefusal.DRIVE_EMPTY.because();
        }
        trail.record(actor, "DRIVE_BEGUN", unit.id(), "drive:" + id, null, null, Map.of("name", name, "rows", targets[0]));
        return id;
    }

    @Override
    @Transactional
    public void visited(long drive, String creditCode, TargetState state, String words, Actor actor) {
        targets.visit(drive, creditCode, state, words, null, null, actor.scope(Permission.CHANGE_UNITS), actor);
    }

    /** Drives that concern an area: of its unions, of those above it with targets here, and of those below. */
    public List<Drive> of(Scope scope, int most) {
        return jdbc.sql("select * from (" + ROWS + ") of_area where targets > 0 order by to_on desc, id desc limit :most")
                .param("scope", scope.literal()).param("most", most).query(Drives::row).list();
    }

    public Optional<Drive> one(long id, Scope scope) {
        return jdbc.sql(ROWS + "where d.id = :id").param("id", id).param("scope", scope.literal()).query(Drives::row).optional()
                .filter(drive -> drive.targets() > 0);
    }

    /** How far it is in each union below this one, and on the ground of the union itself. */
    public List<AreaRow> areas(long drive, Unit unit) {
        return jdbc.sql("""
                select c.code, coalesce(c.short_name, c.name) as name, count(*) as targets,
                       count(*) filter (where t.state = 'FOUNDED') as founded,
                       count(*) filter (where t.state in ('AGREED', 'PREPARING')) as underway,
                       count(*) filter (where t.state in ('REFUSED', 'URGED', 'LABOUR', 'GOVERNMENT')) as refused,
                       count(*) filter (where t.state in ('OPEN', 'VISITED')) as open
                from founding.target t join organization.unit g on g.id = t.unit_id
                join organization.unit c on (c.parent_id = :unit or c.id = :unit and g.id = :unit) and g.lo between c.lo and c.hi
                where t.drive_id = :drive
                group by c.code, c.short_name, c.name, c.lo order by c.lo""").param("drive", drive).param("unit", unit.id())
                .query((row, n) -> new AreaRow(row.getString("code"), row.getString("name"), row.getLong("targets"),
                        row.getLong("founded"), row.getLong("underway"), row.getLong("refused"), row.getLong("open"))).list();
    }

    private static Drive row(ResultSet row, int n) throws SQLException {
        return new Drive(row.getLong("id"), row.getString("name"), row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class), row.getString("code"), row.getString("unit_name"), row.getLong("unit_id"),
                row.getLong("targets"), row.getLong("done"), row.getLong("refused"));
    }
}
