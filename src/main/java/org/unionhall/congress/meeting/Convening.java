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
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** Calls a meeting, opens it once enough are there, closes it. */
@Component
public class Convening {

    private static final int TITLE = 80;

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final StandingRoll standing;
    private final Credentials credentials;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Convening(JdbcClient jdbc, MeetingBook book, StandingRoll standing, Credentials credentials, Units units, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.standing = standing;
        this.credentials = credentials;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** Answers its number. Whoever stands for the term is on its roll at once. */
    @Transactional
    public long convene(NewMeeting asked, Actor actor) {
        if (asked.kind() == MeetingKind.GROUP && asked.parentId() == null) {
            throw MeetingRefusal.PARENT_MISSING.because();
        }
        String title = title(asked);
        Unit unit = units.held(List.of(asked.unit().id())).get(asked.unit().id());
        long id = write("""
                insert into congress.meeting (unit_id, place, parent_id, kind, term_no, session_no, expanded, title, on_day, begins,
                    venue, account_id, at)
                values (:unit, :place, :parent, :kind, :term, :session, :expanded, :title, :day, :begins, :venue, :account, :at)
                returning id""", asked, title).param("unit", unit.id()).param("place", unit.place())
                .param("parent", asked.parentId(), Types.BIGINT).param("kind", asked.kind().name())
                .param("account", actor.account()).param("at", Timestamp.from(clock.instant())).query(Long.class).single();
        trail.record(actor, "MEETING_CONVENED", unit.id(), "meeting:" + id, null, null,
                Map.of("title", title, "day", asked.day().toString()));
        standing.enter(book.withId(id).orElseThrow());
        return id;
    }

    /** Day, hour, venue, numbers and name as typed again; kind and union stay. */
    @Transactional
    public void change(long id, NewMeeting asked, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (meeting.state() != MeetingState.PREPARING) {
            throw MeetingRefusal.NOT_PREPARING.because();
        }
        String title = title(asked);
        write("""
                update congress.meeting set term_no = :term, session_no = :session, expanded = :expanded, title = :title,
                    on_day = :day, begins = :begins, venue = :venue where id = :id""", asked, title).param("id", id).update();
        trail.record(actor, "MEETING_CHANGED", meeting.unitId(), "meeting:" + id, null,
                Map.of("title", meeting.title(), "day", meeting.day().toString(), "venue", meeting.venue()),
                Map.of("title", title, "day", asked.day().toString(), "venue", asked.venue()));
    }

    /** 宣布开会: only with a quorum. */
    @Transactional
    public void open(long id, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (meeting.state() != MeetingState.PREPARING) {
            throw MeetingRefusal.ALREADY_OPEN.because();
        }
        Quorum quorum = meeting.quorum();
        if (quorum.should() == 0) {
            throw MeetingRefusal.ROLL_EMPTY.because();
        }
        int unchecked = credentials.unchecked(meeting);
        if (unchecked > 0) {
            throw MeetingRefusal.CREDENTIALS_WAITING.because(unchecked);
        }
        if (!quorum.met()) {
            throw MeetingRefusal.QUORUM_SHORT.because(quorum.should(), quorum.present(), quorum.share().words(), quorum.missing());
        }
        jdbc.sql("update congress.meeting set state = 'OPEN', opened_at = :at where id = :id").param("id", id)
                .param("at", Timestamp.from(clock.instant())).update();
        trail.record(actor, "MEETING_OPENED", meeting.unitId(), "meeting:" + id, null, null,
                Map.of("entitled", quorum.should(), "present", quorum.present()));
    }

    @Transactional
    public void close(long id, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (meeting.state() != MeetingState.OPEN) {
            throw MeetingRefusal.NOT_OPEN.because();
        }
        jdbc.sql("update congress.meeting set state = 'CLOSED', closed_at = :at where id = :id").param("id", id)
                .param("at", Timestamp.from(clock.instant())).update();
        trail.record(actor, "MEETING_CLOSED", meeting.unitId(), "meeting:" + id, null, null,
                Map.of("entitled", meeting.shouldAttend(), "present", meeting.present()));
    }

    private JdbcClient.StatementSpec write(String sql, NewMeeting asked, String title) {
        return jdbc.sql(sql).param("term", asked.termNo(), Types.SMALLINT).param("session", asked.sessionNo(), Types.SMALLINT)
                .param("expanded", asked.expanded() && asked.kind().expandable()).param("title", title).param("day", asked.day())
                .param("begins", asked.begins()).param("venue", asked.venue());
    }

    private static String title(NewMeeting asked) {
        String title = asked.title() != null ? asked.title()
                : Ordinals.title(asked.unit().name(), asked.kind(), asked.termNo(), asked.sessionNo(), asked.expanded());
        if (title.length() > TITLE) {
            throw MeetingRefusal.TITLE_LONG.because();
        }
        if (asked.day() == null) {
            throw MeetingRefusal.DAY_MISSING.because();
        }
        if (asked.venue() == null) {
            throw MeetingRefusal.VENUE_MISSING.because();
        }
        return title;
    }
}
