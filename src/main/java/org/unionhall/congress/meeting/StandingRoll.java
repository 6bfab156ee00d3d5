package org.unionhall.congress.meeting;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who stands for a term belongs to every meeting of it: delegates to its congresses (常任制), committee members to its
 * plenums. Only those who still have a vote come onto a roll.
 */
@Component
class StandingRoll {

    private static final String OF_TERM = """
            from congress.term t join congress.holder h on h.term_id = t.id and h.until is null and h.person_key is not null
            where t.unit_id = :unit and t.body = :body and t.title = '' and t.state = 'RUNNING'
              and (cast(:number as int) is null or t.number = :number)
            """;

    private final JdbcClient jdbc;

    StandingRoll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether anybody is known to stand for the term the meeting belongs to. */
    boolean known(Meeting meeting) {
        return body(meeting.kind()) != null && of(meeting, "select count(*) " + OF_TERM).query(Integer.class).single() > 0;
    }

    /** Puts them on the roll, with what the last meeting knew of them; answers how many were added. */
    int enter(Meeting meeting) {
        return body(meeting.kind()) == null ? 0 : of(meeting, """
                with standing as (
                    select distinct on (h.person_key) h.id, h.person_key
                """ + OF_TERM + """
                    order by h.person_key, h.id
                )
                insert into congress.attendee (meeting_id, n, place, person_key, name, role, unit_id, origin_id, sex, birth, category, weight)
                select :meeting, (select coalesce(max(a.n), 0) from congress.attendee a where a.meeting_id = :meeting)
                       + row_number() over (order by s.id), :place, s.person_key, m.name, :role, m.unit_id, l.origin_id, m.sex, m.birth,
                       l.category, coalesce(l.weight, 1)
                from standing s
                join lateral (select * from membership.member v where v.person_key = s.person_key and v.status in ('ACTIVE', 'TRANSFERRING')
                              order by v.id limit 1) m on true
                left join lateral (
                    select a.origin_id, a.category, a.weight from congress.attendee a join congress.meeting p on p.id = a.meeting_id
                    where a.person_key = s.person_key and a.role <> 'GUEST' and p.unit_id = :unit and p.kind = :kind and p.id <> :meeting
                    order by p.on_day desc, p.id desc limit 1) l on true
                where not exists (select from congress.attendee a where a.meeting_id = :meeting and a.person_key = s.person_key)""")
                .param("meeting", meeting.id()).param("place", meeting.place()).param("role", meeting.kind().voter().name())
                .param("kind", meeting.kind().name()).update();
    }

    /** Those of the last meeting of this kind and term at this union, where no term tells who stands. */
    int lastTime(Meeting meeting) {
        return jdbc.sql("""
                insert into congress.attendee (meeting_id, n, place, person_key, name, role, unit_id, origin_id, sex, birth, category, weight)
                select :meeting, (select coalesce(max(a.n), 0) from congress.attendee a where a.meeting_id = :meeting)
                       + row_number() over (order by o.n), :place, o.person_key, o.name, o.role, o.unit_id, o.origin_id, o.sex, o.birth,
                       o.category, o.weight
                from congress.attendee o
                where o.role <> 'GUEST' and o.meeting_id = (
                    select p.id from congress.meeting p join congress.meeting m on m.id = :meeting
                    where p.unit_id = m.unit_id and p.kind = m.kind and p.id <> m.id and p.term_no is not distinct from m.term_no
                    order by p.on_day desc, p.id desc limit 1)
                  and exists (select from membership.member v where v.person_key = o.person_key and v.status in ('ACTIVE', 'TRANSFERRING'))
                  and not exists (select from congress.attendee a where a.meeting_id = :meeting and a.person_key = o.person_key)""")
                .param("meeting", meeting.id()).param("place", meeting.place()).update();
    }

    private JdbcClient.StatementSpec of(Meeting meeting, String sql) {
        return jdbc.sql(sql).param("unit", meeting.unitId()).param("body", body(meeting.kind())).param("number", meeting.termNo(), Types.INTEGER);
    }

    /** Which body of the term table attends, null where members do. */
    private static String body(MeetingKind kind) {
        return switch (kind) {
            case CONGRESS -> "DELEGATES";
            case PLENUM -> "COMMITTEE";
            case STANDING -> "STANDING";
            case ASSEMBLY, CONSULTATION, GROUP -> null;
        };
    }
}
