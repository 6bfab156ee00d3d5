package org.unionhall.congress.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 提案: filed by those on the roll, put together, handed to a union or sent to the meeting above, answered, rated. */
@Component
public class Motions {

    static final List<String> FIELDS = List.of("工资和劳动合同", "劳动安全卫生", "福利和生活", "女职工权益", "技能和教育", "工会工作", "其他");
    private static final int WORDS = 10;
    private static final int MOST = 200;
    private static final String ROWS = """
            select m.*, coalesce(u.short_name, u.name) as sent_to from congress.motion m
            left join organization.unit u on u.id = m.sent_unit
            """;

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final ScopedReads reads;
    private final Trail trail;
    private final Clock clock;

    Motions(JdbcClient jdbc, MeetingBook book, ScopedReads reads, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.reads = reads;
        this.trail = trail;
        this.clock = clock;
    }

    /** All of a meeting, those of one heading together. */
    List<Motion> of(Scope scope, long meeting) {
        return reads.within(scope.literal(), () -> jdbc.sql(ROWS + "where m.meeting_id = :meeting order by m.heading nulls last, m.n limit :most")
                .param("meeting", meeting).param("most", MOST).query((row, i) -> row(row, true)).list());
    }

    /** One's own of a meeting. */
    List<Motion> mine(long meeting, int attendee) {
        return jdbc.sql(ROWS + "where m.meeting_id = :meeting and m.attendee = :attendee order by m.n").param("meeting", meeting)
                .param("attendee", attendee).query((row, i) -> row(row, true)).list();
    }

    /** Those a union was asked to answer: without the name of who filed them. */
    List<Motion> sentTo(Scope scope) {
        return jdbc.sql(ROWS + """
                where m.sent_unit is not null and u.lo <@ :scope::int8multirange
                order by m.state <> 'SENT', m.sent_on desc, m.meeting_id, m.n limit :most""").param("scope", scope.literal()).param("most", MOST)
                .query((row, i) -> row(row, false)).list();
    }

    /** By somebody on the roll. */
    @Transactional
    public int file(Meeting meeting, Attendance.Self self, String field, String title, String words, int seconders, Actor actor) {
        if (meeting.state() == MeetingState.CLOSED) {
            throw MeetingRefusal.CLOSED.because();
        }
        if (title == null || words == null || words.length() < WORDS || !FIELDS.contains(field)) {
            throw MeetingRefusal.MOTION_WORDS.because();
        }
        jdbc.sql("select id from congress.meeting where id = :id for update").param("id", meeting.id()).query(Long.class).single();
        int n = jdbc.sql("""
                insert into congress.motion (meeting_id, n, place, attendee, name, field, title, words, seconders, account_id, at)
                select m.id, (select coalesce(max(o.n), 0) + 1 from congress.motion o where o.meeting_id = m.id), m.place, :attendee, :name,
                       :field, :title, :words, :seconders, :account, :at from congress.meeting m where m.id = :meeting returning n""")
                .param("meeting", meeting.id()).param("attendee", self.n()).param("name", self.name()).param("field", field)
                .param("title", title).param("words", words).param("seconders", seconders).param("account", actor.account())
                .param("at", Timestamp.from(clock.instant())).query(Integer.class).single();
        told("MOTION_FILED", meeting.unitId(), meeting.id(), n, actor);
        return n;
    }

    /** Put together under a heading; null to take it out again. */
    @Transactional
    public void group(long meeting, int n, String heading, Scope scope, Actor actor) {
        Meeting held = book.held(meeting, scope);
        held(meeting, n);
        jdbc.sql("update congress.motion set heading = :heading where meeting_id = :meeting and n = :n")
                .param("heading", heading, Types.VARCHAR).param("meeting", meeting).param("n", n).update();
        told("MOTION_HANDLED", held.unitId(), meeting, n, actor);
    }

    /** 交办: a union is to answer it. */
    @Transactional
    public void send(long meeting, int n, Unit to, Scope scope, Actor actor) {
        Meeting held = book.held(meeting, scope);
        expect(meeting, n, Motion.State.FILED, "交办");
        jdbc.sql("update congress.motion set state = 'SENT', sent_unit = :unit, sent_on = :day where meeting_id = :meeting and n = :n")
                .param("unit", to.id()).param("day", Shanghai.today(clock)).param("meeting", meeting).param("n", n).update();
        told("MOTION_HANDLED", held.unitId(), meeting, n, actor);
    }

    /** 不予立案, with the reason as the reply. */
    @Transactional
    public void reject(long meeting, int n, String why, Scope scope, Actor actor) {
        Meeting held = book.held(meeting, scope);
        expect(meeting, n, Motion.State.FILED, "不予立案");
        answered(meeting, n, Motion.State.REJECTED, why);
        told("MOTION_HANDLED", held.unitId(), meeting, n, actor);
    }

    /** To the congress of the union above that is being prepared, with its origin; who filed it stays below. */
    @Transactional
    public void sendAbove(long meeting, int n, Scope scope, Actor actor) {
        Meeting held = book.held(meeting, scope);
        expect(meeting, n, Motion.State.FILED, "转上级大会");
        long above = jdbc.sql("""
                select p.id from congress.meeting p join organization.unit u on u.id = :unit
                where p.kind = 'CONGRESS' and p.state <> 'CLOSED' and p.unit_id = any(u.path) and p.unit_id <> u.id
                order by array_position(u.path, p.unit_id) desc, p.on_day limit 1""").param("unit", held.unitId()).query(Long.class).optional()
                .orElseThrow(MeetingRefusal.PARENT_NONE::because);
        jdbc.sql("select id from congress.meeting where id = :id for update").param("id", above).query(Long.class).single();
        jdbc.sql("""
                insert into congress.motion (meeting_id, n, place, name, origin_meeting, origin_n, origin_unit, field, title, words, seconders, at)
                select p.id, (select coalesce(max(x.n), 0) + 1 from congress.motion x where x.meeting_id = p.id), p.place, :unit, o.meeting_id,
                       o.n, :unit, o.field, o.title, o.words, o.seconders, :at
                from congress.motion o join congress.meeting p on p.id = :above where o.meeting_id = :meeting and o.n = :n""")
                .param("above", above).param("unit", held.unitName()).param("meeting", meeting).param("n", n)
                .param("at", Timestamp.from(clock.instant())).update();
        jdbc.sql("update congress.motion set state = 'ABOVE' where meeting_id = :meeting and n = :n").param("meeting", meeting).param("n", n).update();
        told("MOTION_HANDLED", held.unitId(), meeting, n, actor);
    }

    /** The union that was asked answers; a copy below, from which it came, learns the reply too. */
    @Transactional
    public void answer(long meeting, int n, String reply, Scope scope, Actor actor) {
        long unit = jdbc.sql("""
                select m.sent_unit from congress.motion m join organization.unit u on u.id = m.sent_unit
                where m.meeting_id = :meeting and m.n = :n and u.lo <@ :scope::int8multirange""").param("meeting", meeting).param("n", n)
                .param("scope", scope.literal()).query(Long.class).optional().orElseThrow(NotHere::new);
        expect(meeting, n, Motion.State.SENT, "答复");
        answered(meeting, n, Motion.State.ANSWERED, reply);
        jdbc.sql("""
                update congress.motion below set state = 'ANSWERED', reply = m.reply, replied_on = m.replied_on
                from congress.motion m where m.meeting_id = :meeting and m.n = :n
                  and below.meeting_id = m.origin_meeting and below.n = m.origin_n""").param("meeting", meeting).param("n", n).update();
        told("MOTION_ANSWERED", unit, meeting, n, actor);
    }

    /** Who filed it says how content they are. */
    @Transactional
    public void rate(Meeting meeting, Attendance.Self self, int n, int rating, Actor actor) {
        Motion mine = mine(meeting.id(), self.n()).stream().filter(one -> one.n() == n).findFirst().orElseThrow(NotHere::new);
        if (mine.state() != Motion.State.ANSWERED || rating < 1 || rating > 3) {
            throw MeetingRefusal.MOTION_STATE.because(mine.state().title(), "评价");
        }
        jdbc.sql("update congress.motion set state = 'CLOSED', rating = :rating where meeting_id = :meeting and n = :n").param("rating", rating)
                .param("meeting", meeting.id()).param("n", n).update();
        told("MOTION_RATED", meeting.unitId(), meeting.id(), n, actor);
    }

    private void answered(long meeting, int n, Motion.State state, String reply) {
        if (reply == null || reply.length() < WORDS) {
            throw MeetingRefusal.MOTION_REPLY.because();
        }
        jdbc.sql("update congress.motion set state = :state, reply = :reply, replied_on = :day where meeting_id = :meeting and n = :n")
                .param("state", state.name()).param("reply", reply).param("day", Shanghai.today(clock)).param("meeting", meeting).param("n", n)
                .update();
    }

    private void expect(long meeting, int n, Motion.State state, String act) {
        Motion.State now = held(meeting, n);
        if (now != state) {
            throw MeetingRefusal.MOTION_STATE.because(now.title(), act);
        }
    }

    private Motion.State held(long meeting, int n) {
        return jdbc.sql("select state from congress.motion where meeting_id = :meeting and n = :n for update").param("meeting", meeting)
                .param("n", n).query(String.class).optional().map(Motion.State::valueOf).orElseThrow(NotHere::new);
    }

    private void told(String act, long unit, long meeting, int n, Actor actor) {
        trail.record(actor, act, unit, "meeting:" + meeting, null, null, Map.of("motion", n));
    }

    private static Motion row(ResultSet row, boolean named) throws SQLException {
        return new Motion(row.getLong("meeting_id"), row.getInt("n"), named ? row.getString("name") : null, row.getString("origin_unit"),
                row.getString("field"), row.getString("title"), row.getString("words"), row.getInt("seconders"), row.getString("heading"),
                Motion.State.valueOf(row.getString("state")), row.getString("sent_to"),
                row.getObject("sent_on", LocalDate.class), row.getString("reply"), row.getObject("replied_on", LocalDate.class),
                row.getObject("rating", Integer.class));
    }
}
