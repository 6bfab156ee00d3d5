package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 交接: what a union has running when its leaders change. Nothing of it belongs to a person, so all of it goes on. */
@Component
public class Handover {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    Handover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing that goes on. @param by when it is due, or null */
    public record Item(String what, String state, LocalDate by, String href) {
    }

    List<Item> matters(long unit) {
        return items("""
                select m.title || '（事项 ' || m.id || '）', case when m.late then '已超期' else '办理中' end, m.due_on, '/matters/' || m.id
                from matter.matter m where m.unit_id = :unit and m.ended is null order by m.due_on, m.id limit\s""", unit);
    }

    List<Item> meetings(long unit) {
        return items("""
                select m.title, case m.state when 'OPEN' then '会议进行中' else '筹备中' end, m.on_day, '/meetings/' || m.id
                from congress.meeting m where m.unit_id = :unit and m.state <> 'CLOSED' order by m.on_day, m.id limit\s""", unit);
    }

    List<Item> elections(long unit) {
        return items("""
                select e.title, '选举没有办完', e.notice_to, null
                from congress.election e where e.unit_id = :unit and e.state not in ('APPROVED', 'STOPPED') order by e.id limit\s""", unit);
    }

    /** 提案 that nobody has answered, filed at its meetings or sent to it. */
    List<Item> motions(long unit) {
        return items("""
                select o.title, case o.state when 'FILED' then '待审查' when 'ABOVE' then '已转上级' else '待答复' end, o.sent_on, '/meetings/' || o.meeting_id
                from congress.motion o join congress.meeting m on m.id = o.meeting_id
                where (m.unit_id = :unit or o.sent_unit = :unit) and o.state in ('FILED', 'SENT', 'ABOVE')
                order by o.meeting_id, o.n limit\s""", unit);
    }

    /** Resolutions somebody is to carry out. */
    List<Item> resolutions(long unit) {
        return items("""
                select r.title, '待落实', r.follow_by, '/meetings/' || r.meeting_id
                from congress.resolution r join congress.meeting m on m.id = r.meeting_id
                where m.unit_id = :unit and r.passed and r.follow_by is not null and r.done_on is null
                order by r.follow_by, r.meeting_id, r.n limit\s""", unit);
    }

    private List<Item> items(String sql, long unit) {
        return jdbc.sql(sql + MOST).param("unit", unit).query((row, n) -> new Item(row.getString(1), row.getString(2),
                row.getObject(3, LocalDate.class), row.getString(4))).list();
    }
}
