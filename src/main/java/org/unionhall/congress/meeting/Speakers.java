package org.unionhall.congress.meeting;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.refusal.NotHere;

/** 发言: who has asked to speak, in the order of asking, and who has spoken. */
@Component
public class Speakers {

    /** Somebody on the list. */
    public record Speaker(int n, String name, String unitName, String topic, boolean spoke) {

        @Override
        public String toString() {
            return "speaker " + n;
        }
    }

    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final ScopedReads reads;
    private final Trail trail;
    private final Clock clock;

    Speakers(JdbcClient jdbc, MeetingBook book, ScopedReads reads, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.reads = reads;
        this.trail = trail;
        this.clock = clock;
    }

    List<Speaker> of(Scope scope, long meeting) {
        return reads.within(scope.literal(), () -> jdbc.sql("""
                select s.n, a.name, coalesce(u.short_name, u.name) as unit_name, s.topic, s.state = 'SPOKE' as spoke
                from congress.speaker s join congress.attendee a on a.meeting_id = s.meeting_id and a.n = s.attendee
                join organization.unit u on u.id = a.unit_id
                where s.meeting_id = :meeting and s.state <> 'WITHDRAWN' order by s.state = 'SPOKE', s.n limit :most""")
                .param("meeting", meeting).param("most", MOST).query((row, i) -> new Speaker(row.getInt("n"), row.getString("name"),
                        row.getString("unit_name"), row.getString("topic"), row.getBoolean("spoke"))).list());
    }

    boolean waiting(long meeting, int attendee) {
        return jdbc.sql("select exists (select from congress.speaker where meeting_id = :meeting and attendee = :attendee and state = 'WAITING')")
                .param("meeting", meeting).param("attendee", attendee).query(Boolean.class).single();
    }

    /** Asks to speak; who waits already goes on waiting. */
    @Transactional
    public void ask(Meeting meeting, Attendance.Self self, String topic, Actor actor) {
        if (meeting.state() == MeetingState.CLOSED) {
            throw MeetingRefusal.CLOSED.because();
        }
        jdbc.sql("select id from congress.meeting where id = :id for update").param("id", meeting.id()).query(Long.class).single();
        if (waiting(meeting.id(), self.n())) {
            return;
        }
        jdbc.sql("""
                insert into congress.speaker (meeting_id, n, place, attendee, topic, at)
                select m.id, (select coalesce(max(s.n), 0) + 1 from congress.speaker s where s.meeting_id = m.id), m.place, :attendee, :topic, :at
                from congress.meeting m where m.id = :meeting""").param("meeting", meeting.id()).param("attendee", self.n())
                .param("topic", topic, Types.VARCHAR).param("at", Timestamp.from(clock.instant())).update();
        trail.record(actor, "SPEAKER_ASKED", meeting.unitId(), "meeting:" + meeting.id(), null, null, Map.of("rollNumber", self.n()));
    }

    /** Has spoken. */
    @Transactional
    public void spoke(long id, int n, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (jdbc.sql("update congress.speaker set state = 'SPOKE' where meeting_id = :meeting and n = :n").param("meeting", id).param("n", n)
                .update() == 0) {
            throw new NotHere();
        }
        trail.record(actor, "SPEAKER_SPOKE", meeting.unitId(), "meeting:" + id, null, null, Map.of("what", "第 " + n + " 个发言"));
    }
}
