package org.unionhall.congress.meeting;

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
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.refusal.NotHere;

/**
 * Puts people on the roll of a meeting and takes them off. Members whose membership is retained have no vote (rules
 * 2.3, art. 4); they may sit in as guests.
 */
@Component
public class Enrolling {

    private static final String VOTING = "m.status in ('ACTIVE', 'TRANSFERRING')";
    private static final String ADD = """
            insert into congress.attendee (meeting_id, n, place, person_key, name, role, unit_id, sex, birth)
            select :meeting, (select coalesce(max(a.n), 0) from congress.attendee a where a.meeting_id = :meeting)
                   + row_number() over (order by m.place, m.id), :place, m.person_key, m.name, :role, m.unit_id, m.sex, m.birth
            from membership.member m
            where m.place between :lo and :hi and m.place <@ :scope::int8multirange and\s""";
    private static final String ONCE = """

               and not exists (select from congress.attendee a where a.meeting_id = :meeting and a.person_key = m.person_key)
            """;

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final StandingRoll standing;
    private final ScopedReads reads;
    private final Units units;
    private final Trail trail;

    Enrolling(JdbcClient jdbc, MeetingBook book, StandingRoll standing, ScopedReads reads, Units units, Trail trail) {
        this.jdbc = jdbc;
        this.book = book;
        this.standing = standing;
        this.reads = reads;
        this.units = units;
        this.trail = trail;
    }

    /** All members of the union and its parts who have a vote; of a women's meeting the women. Answers how many were added. */
    @Transactional
    public int everybody(long id, Scope scope, Actor actor) {
        Meeting meeting = changeable(id, scope);
        Unit unit = units.withId(meeting.unitId()).orElseThrow();
        String who = VOTING + (meeting.kind() == MeetingKind.CONSULTATION ? " and m.sex = 2" : "");
        int added = add(meeting, scope.within(unit.area()), who + ONCE, meeting.kind().voter(), Map.of());
        told(meeting, added, actor);
        return added;
    }

    /** So many members with a vote, those who stand first in the roster. */
    @Transactional
    void some(long id, int many, Scope scope, Actor actor) {
        Meeting meeting = changeable(id, scope);
        Unit unit = units.withId(meeting.unitId()).orElseThrow();
        told(meeting, add(meeting, scope.within(unit.area()), VOTING + ONCE + " order by m.place, m.id limit :many", meeting.kind().voter(),
                Map.of("many", many)), actor);
    }

    /** The delegates or committee members who stand for the term; where none are known, those of the last meeting of it. */
    @Transactional
    public int asLastTime(long id, Scope scope, Actor actor) {
        Meeting meeting = changeable(id, scope);
        int added = standing.known(meeting) ? standing.enter(meeting) : standing.lastTime(meeting);
        told(meeting, added, actor);
        return added;
    }

    /** One member found by name. @param guest sits in without a vote */
    @Transactional
    public void add(long id, long member, boolean guest, Scope scope, Actor actor) {
        Meeting meeting = changeable(id, scope);
        Candidate found = reads.within(scope.literal(), () -> candidates(id, "m.id = :member", Map.of("member", member), 1)).stream().findFirst()
                .orElseThrow(MeetingRefusal.MEMBER_UNKNOWN::because);
        if (found.onRoll()) {
            throw MeetingRefusal.ALREADY_ON_ROLL.because(found.name());
        }
        if (!guest && !found.status().equals("ACTIVE") && !found.status().equals("TRANSFERRING")) {
            throw MeetingRefusal.NO_VOTE.because(found.name(), found.status().equals("RETAINED") ? "保留会籍" : "已离会");
        }
        int added = add(meeting, scope, "m.id = :member" + ONCE, guest ? AttendeeRole.GUEST : meeting.kind().voter(), Map.of("member", member));
        told(meeting, added, actor);
    }

    /** Members of one's area whose name holds the word, with what stands against them. */
    List<Candidate> named(long id, String word, Scope scope, int most) {
        Meeting meeting = book.open(id, scope);
        Unit unit = units.withId(meeting.unitId()).orElseThrow();
        Scope within = scope.within(unit.area());
        return reads.within(scope.literal(), () -> candidates(id, """
                m.place between :lo and :hi and m.place <@ :area::int8multirange and m.name like '%' || :word || '%'
                  and m.status in ('ACTIVE', 'TRANSFERRING', 'RETAINED')""",
                Map.of("lo", within.lo(), "hi", within.hi(), "area", within.literal(), "word", word.replaceAll("([%_\\\\])", "\\\\$1")), most));
    }

    /** Off the roll again; once the meeting has begun nobody is. */
    @Transactional
    public void remove(long id, int n, Scope scope, Actor actor) {
        Meeting meeting = changeable(id, scope);
        if (jdbc.sql("delete from congress.attendee where meeting_id = :meeting and n = :n").param("meeting", id).param("n", n).update() == 0) {
            throw new NotHere();
        }
        told(meeting, -1, actor);
    }

    /** What somebody does at work; null for not known. */
    @Transactional
    public void categorize(long id, int n, Attendee.Category category, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (jdbc.sql("update congress.attendee set category = :category where meeting_id = :meeting and n = :n")
                .param("category", category == null ? null : category.name(), java.sql.Types.VARCHAR).param("meeting", id).param("n", n)
                .update() == 0) {
            throw new NotHere();
        }
        trail.record(actor, "MEETING_ROLL_CHANGED", meeting.unitId(), "meeting:" + id, null, null,
                Map.of("what", "第 " + n + " 号的身份类别"));
    }

    private Meeting changeable(long id, Scope scope) {
        Meeting meeting = book.held(id, scope);
        if (meeting.state() != MeetingState.PREPARING) {
            throw MeetingRefusal.NOT_PREPARING.because();
        }
        return meeting;
    }

    private int add(Meeting meeting, Scope within, String which, AttendeeRole role, Map<String, ?> params) {
        return jdbc.sql(ADD + which).params(params).param("meeting", meeting.id()).param("place", meeting.place())
                .param("role", role.name()).param("lo", within.lo()).param("hi", within.hi()).param("scope", within.literal()).update();
    }

    private List<Candidate> candidates(long id, String which, Map<String, ?> params, int most) {
        return jdbc.sql("""
                select m.id, m.name, coalesce(u.short_name, u.name) as unit_name, m.status,
                       exists (select from congress.attendee a where a.meeting_id = :meeting and a.person_key = m.person_key) as on_roll
                from membership.member m join organization.unit u on u.id = m.unit_id
                where\s""" + which + " order by m.place, m.id limit :most").params(params).param("meeting", id).param("most", most)
                .query((row, n) -> new Candidate(row.getLong("id"), row.getString("name"), row.getString("unit_name"),
                        row.getString("status"), row.getBoolean("on_roll"))).list();
    }

    private void told(Meeting meeting, int change, Actor actor) {
        if (change != 0) {
            trail.record(actor, "MEETING_ROLL_CHANGED", meeting.unitId(), "meeting:" + meeting.id(), null, null, Map.of("rows", change));
        }
    }
}
