package org.unionhall.congress.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.membership.HallNews;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.time.Shanghai;

/** Meetings somebody is expected at, on the first page of the hall. */
@Component
class MeetingsInHall implements HallNews {

    private static final int MOST = 2;

    private final JdbcClient jdbc;
    private final MeetingCodes codes;
    private final Clock clock;

    MeetingsInHall(JdbcClient jdbc, MeetingCodes codes, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public List<Entry> of(Actor me) {
        return me.personKey() == null ? List.of() : jdbc.sql("""
                select m.id, m.title, m.on_day, m.venue from congress.attendee a join congress.meeting m on m.id = a.meeting_id
                where a.person_key = :key and m.state <> 'CLOSED' and m.on_day >= :today order by m.on_day, m.id limit :most""")
                .param("key", me.personKey()).param("today", Shanghai.today(clock)).param("most", MOST)
                .query((row, n) -> new Entry("speakerphone", row.getString("title"),
                        Show.day(row.getObject("on_day", LocalDate.class)) + " " + row.getString("venue"),
                        "/hall/meetings/" + codes.code(row.getLong("id")))).list();
    }
}
