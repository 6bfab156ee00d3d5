package org.unionhall.congress.meeting;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;

/** What the other rooms of this module ask of meetings. Rights have been looked at by who asks. */
@Component
public class Meetings {

    private final MeetingBook book;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    Meetings(MeetingBook book, JdbcClient jdbc, Accounts accounts, Trail trail, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    public Optional<Meeting> withId(long id) {
        return book.withId(id);
    }

    /** Whether somebody entitled to vote is there now. */
    public boolean present(long meeting, byte[] personKey) {
        return jdbc.sql("""
                select exists (select 1 from congress.attendee
                where meeting_id = :meeting and person_key = :person and role <> 'GUEST' and state = 'PRESENT')""").param("meeting", meeting)
                .param("person", personKey).query(Boolean.class).single();
    }

    /** Those entitled to vote, in the order of the roll; guests are not among them. */
    public List<Voter> voters(long meeting) {
        List<Voter> voters = jdbc.sql("""
                select a.person_key, a.name, u.name as unit_name, a.weight, a.state = 'PRESENT' as present
                from congress.attendee a join organization.unit u on u.id = a.unit_id
                where a.meeting_id = :meeting and a.role <> 'GUEST' order by a.n""").param("meeting", meeting)
                .query((row, n) -> new Voter(row.getBytes("person_key"), 0, row.getString("name"), row.getString("unit_name"),
                        row.getBigDecimal("weight"), row.getBoolean("present"))).list();
        Map<ByteBuffer, Long> known = accounts.of(voters.stream().map(Voter::personKey).toList());
        return voters.stream().map(voter -> new Voter(voter.personKey(), known.getOrDefault(ByteBuffer.wrap(voter.personKey()), 0L),
                voter.name(), voter.unitName(), voter.weight(), voter.present())).toList();
    }

    /** Meetings of these unions that are not over. */
    public List<Meeting> notClosed(List<Long> units) {
        return book.notClosed(units);
    }

    /** Congresses that are being prepared by one of these unions, for which delegates may be elected. */
    public List<Meeting> awaitingDelegates(List<Long> units) {
        return book.awaitingDelegates(units);
    }

    /** A resolution that was decided by secret ballot stands among those of the meeting. */
    @Transactional
    public void balloted(Balloted vote, Actor actor) {
        Meeting meeting = book.withId(vote.meeting()).orElseThrow();
        jdbc.sql("""
                insert into congress.resolution (meeting_id, n, title, words, base, entitled, present, in_favour, against, abstained, passed,
                    election_id, account_id, at)
                select :meeting, coalesce(max(n), 0) + 1, :title, :words, :base, :entitled, :present, :favour, :against, :abstained, :passed,
                    :election, :account, :at from congress.resolution where meeting_id = :meeting""").param("meeting", vote.meeting())
                .param("title", vote.title()).param("words", vote.words()).param("base", vote.ofAll() ? "ALL" : "PRESENT")
                .param("entitled", vote.entitled()).param("present", vote.present()).param("favour", vote.inFavour())
                .param("against", vote.against()).param("abstained", vote.abstained()).param("passed", vote.passed())
                .param("election", vote.election()).param("account", actor.account()).param("at", Timestamp.from(clock.instant())).update();
        trail.record(actor, "MEETING_RESOLVED", meeting.unitId(), "meeting:" + vote.meeting(), null, null,
                Map.of("title", vote.title(), "entitled", vote.entitled(), "present", vote.present(), "passed", vote.passed()));
    }

    /**
     * Delegates elected below enter the roll of the congress above, with the electoral group they come from, and wait for the check of
     * their credentials. Who is on
     * it already stays as they are; who sat in as a guest becomes a delegate.
     *
     * @param group meeting that elected them, 0 for a union below that did without one
     * @param people keys of persons
     * @return how many entered
     */
    @Transactional
    public int addDelegates(long meeting, long group, Collection<byte[]> people, Actor actor) {
        Meeting above = book.withId(meeting).orElseThrow();
        if (above.state() == MeetingState.CLOSED) {
            throw MeetingRefusal.PARENT_CLOSED.because(above.title());
        }
        jdbc.sql("select id from congress.meeting where id = :id for update").param("id", meeting).query(Long.class).single();
        int added = jdbc.sql("""
                insert into congress.attendee (meeting_id, n, place, person_key, name, role, unit_id, origin_id, sex, birth, unchecked)
                select :meeting, (select coalesce(max(a.n), 0) from congress.attendee a where a.meeting_id = :meeting)
                       + row_number() over (order by m.place, m.id), :place, m.person_key, m.name, :role, m.unit_id, nullif(:group, 0), m.sex, m.birth, true
                from membership.member m
                where m.person_key = any(:people) and m.status in ('ACTIVE', 'TRANSFERRING')
                on conflict (meeting_id, person_key) do update set role = excluded.role, origin_id = excluded.origin_id,
                    unchecked = attendee.unchecked or attendee.role = 'GUEST'""")
                .param("meeting", meeting).param("group", group).param("place", above.place()).param("role", above.kind().voter().name())
                .param("people", people.toArray(byte[][]::new)).update();
        trail.record(actor, "MEETING_ROLL_CHANGED", above.unitId(), "meeting:" + meeting, null, null, Map.of("rows", added));
        return added;
    }
}
