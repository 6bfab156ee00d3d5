package org.unionhall.congress.meeting;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 签到, 请假, 退席: who is there. By the officer by name, or by oneself with the code that stands on the screen. */
@Component
public class Attendance {

    /** What can be noted of somebody on the roll, from which states, and to which it leads. */
    public enum Act {
        SIGN_IN("签到", Presence.PRESENT, Set.of(Presence.EXPECTED, Presence.LEAVE, Presence.LEFT)),
        LEAVE("请假", Presence.LEAVE, Set.of(Presence.EXPECTED)),
        GO("退席", Presence.LEFT, Set.of(Presence.PRESENT)),
        UNDO("撤销", Presence.EXPECTED, Set.of(Presence.PRESENT, Presence.LEAVE, Presence.LEFT));

        private final String title;
        private final Presence to;
        private final Set<Presence> from;

        Act(String title, Presence to, Set<Presence> from) {
            this.title = title;
            this.to = to;
            this.from = from;
        }

        public String title() {
            return title;
        }

        /** Whether it can be noted of somebody who stands so. */
        public boolean from(Presence state) {
            return from.contains(state);
        }
    }

    /** Oneself on a roll. */
    public record Self(int n, String name, AttendeeRole role, Presence state) {

        @Override
        public String toString() {
            return "attendee " + n;
        }
    }

    private static final int REASON = 2;

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final MeetingCodes codes;
    private final Trail trail;
    private final Clock clock;

    Attendance(JdbcClient jdbc, MeetingBook book, MeetingCodes codes, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.codes = codes;
        this.trail = trail;
        this.clock = clock;
    }

    /** As an officer. @param reason of a leave */
    @Transactional
    public void note(long id, int n, Act act, String reason, Scope scope, Actor actor) {
        write(book.open(id, scope), n, act, reason, actor);
    }

    /** Oneself, at the place, with the six digits on the screen. */
    @Transactional
    public void signIn(Meeting meeting, String word, Actor me) {
        Self self = self(meeting.id(), me).orElseThrow(MeetingRefusal.NOT_ON_ROLL::because);
        if (!codes.genuineWord(meeting.id(), word)) {
            throw MeetingRefusal.SIGN_IN_CODE.because();
        }
        if (self.state() != Presence.PRESENT) {
            write(meeting, self.n(), Act.SIGN_IN, null, me);
        }
    }

    /** Oneself, before the meeting. */
    @Transactional
    public void askLeave(Meeting meeting, String reason, Actor me) {
        write(meeting, self(meeting.id(), me).orElseThrow(MeetingRefusal.NOT_ON_ROLL::because).n(), Act.LEAVE, reason, me);
    }

    Optional<Self> self(long meeting, Actor me) {
        if (me.personKey() == null) {
            return Optional.empty();
        }
        return jdbc.sql("select n, name, role, state from congress.attendee where meeting_id = :meeting and person_key = :key")
                .param("meeting", meeting).param("key", me.personKey())
                .query((row, i) -> new Self(row.getInt(1), row.getString(2), AttendeeRole.valueOf(row.getString(3)),
                        Presence.valueOf(row.getString(4)))).optional();
    }

    private void write(Meeting meeting, int n, Act act, String reason, Actor actor) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (act == Act.LEAVE && (why == null || why.length() < REASON)) {
            throw MeetingRefusal.LEAVE_REASON.because();
        }
        MeetingState state = MeetingState.valueOf(jdbc.sql("select state from congress.meeting where id = :id for share")
                .param("id", meeting.id()).query(String.class).single());
        if (state == MeetingState.CLOSED) {
            throw MeetingRefusal.CLOSED.because();
        }
        if (act != Act.LEAVE && state == MeetingState.PREPARING && Shanghai.today(clock).isBefore(meeting.day())) {
            throw MeetingRefusal.NOT_TODAY.because(Shanghai.format(meeting.day()));
        }
        Presence now = jdbc.sql("select state from congress.attendee where meeting_id = :meeting and n = :n for update")
                .param("meeting", meeting.id()).param("n", n).query(String.class).optional().map(Presence::valueOf).orElseThrow(NotHere::new);
        if (!act.from(now)) {
            throw MeetingRefusal.NOT_EXPECTED.because(now.title(), act.title());
        }
        jdbc.sql("update congress.attendee set state = :state, since = :since, reason = :reason where meeting_id = :meeting and n = :n")
                .param("state", act.to.name()).param("since", Timestamp.from(clock.instant()))
                .param("reason", act == Act.LEAVE ? why : null, Types.VARCHAR).param("meeting", meeting.id()).param("n", n).update();
        trail.record(actor, "MEETING_ATTENDANCE", meeting.unitId(), "meeting:" + meeting.id(), null, null,
                Map.of("act", act.title(), "rollNumber", n));
    }
}
