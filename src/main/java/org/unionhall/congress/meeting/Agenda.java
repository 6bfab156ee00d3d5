package org.unionhall.congress.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.unionhall.platform.refusal.NotHere;

/** 议程: its points in order, which of them is on, what was said. */
@Component
public class Agenda {

    private static final int TITLE = 120;

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final Trail trail;
    private final Clock clock;

    Agenda(JdbcClient jdbc, MeetingBook book, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    List<Item> of(long meeting) {
        return jdbc.sql("select * from congress.item where meeting_id = :meeting order by position, n").param("meeting", meeting)
                .query(Agenda::row).list();
    }

    /** At the end of the agenda; answers its number. */
    @Transactional
    public int add(long id, Item.Kind kind, String title, String speaker, Integer minutes, Scope scope, Actor actor) {
        Meeting meeting = changeable(id, scope);
        if (title == null || title.length() > TITLE) {
            throw MeetingRefusal.ITEM_TITLE.because();
        }
        int n = jdbc.sql("""
                insert into congress.item (meeting_id, n, position, kind, title, speaker, minutes)
                select :meeting, coalesce(max(n), 0) + 1, coalesce(max(position), 0) + 1, :kind, :title, :speaker, :minutes
                from congress.item where meeting_id = :meeting returning n""").param("meeting", id).param("kind", kind.name())
                .param("title", title).param("speaker", speaker, Types.VARCHAR).param("minutes", minutes, Types.SMALLINT)
                .query(Integer.class).single();
        told(meeting, title, actor);
        return n;
    }

    /** One place up, in front of the point before. */
    @Transactional
    public void up(long id, int n, Scope scope, Actor actor) {
        Meeting meeting = changeable(id, scope);
        Item item = one(id, n);
        jdbc.sql("""
                with before as (select n, position from congress.item where meeting_id = :meeting and position < :position
                                order by position desc limit 1)
                update congress.item i set position = case when i.n = :n then (select position from before) else :position end
                where i.meeting_id = :meeting and exists (select from before) and i.n in (:n, (select n from before))""")
                .param("meeting", id).param("position", item.position()).param("n", n).update();
        told(meeting, item.title(), actor);
    }

    /** Begun, done, dropped; one is on at a time. @param words what was said, null to leave as it is */
    @Transactional
    public void state(long id, int n, Item.State state, String words, Scope scope, Actor actor) {
        Meeting meeting = changeable(id, scope);
        Item item = one(id, n);
        Timestamp now = Timestamp.from(clock.instant());
        if (state == Item.State.NOW) {
            jdbc.sql("update congress.item set state = 'DONE', ended_at = :now where meeting_id = :meeting and state = 'NOW'")
                    .param("now", now).param("meeting", id).update();
        }
        jdbc.sql("""
                update congress.item set state = :state, words = coalesce(:words, words),
                    began_at = case when :state = 'NOW' then :now else began_at end,
                    ended_at = case when :state = 'DONE' then :now else ended_at end
                where meeting_id = :meeting and n = :n""").param("state", state.name()).param("words", words, Types.VARCHAR).param("now", now)
                .param("meeting", id).param("n", n).update();
        told(meeting, item.title(), actor);
    }

    private Item one(long id, int n) {
        return jdbc.sql("select * from congress.item where meeting_id = :meeting and n = :n").param("meeting", id).param("n", n)
                .query(Agenda::row).optional().orElseThrow(NotHere::new);
    }

    private Meeting changeable(long id, Scope scope) {
        Meeting meeting = book.held(id, scope);
        if (meeting.state() == MeetingState.CLOSED) {
            throw MeetingRefusal.CLOSED.because();
        }
        return meeting;
    }

    private void told(Meeting meeting, String title, Actor actor) {
        trail.record(actor, "MEETING_AGENDA_CHANGED", meeting.unitId(), "meeting:" + meeting.id(), null, null, Map.of("title", title));
    }

    private static Item row(ResultSet row, int i) throws SQLException {
        return new Item(row.getInt("n"), row.getInt("position"), Item.Kind.valueOf(row.getString("kind")), row.getString("title"),
                row.getString("speaker"), row.getObject("minutes", Integer.class), Item.State.valueOf(row.getString("state")),
                row.getString("words"));
    }
}
