package org.unionhall.congress.meeting;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.congress.meeting.Check.Step;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.time.Shanghai;

/** 筹备: looks at what is there of a meeting, computes plan and checklist, keeps what was decided and ticked off. */
@Component
class Preparation {

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final Units units;
    private final Rules rules;
    private final WorkingDays days;
    private final Trail trail;
    private final Clock clock;

    Preparation(JdbcClient jdbc, MeetingBook book, Units units, Rules rules, WorkingDays days, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.units = units;
        this.rules = rules;
        this.days = days;
        this.trail = trail;
        this.clock = clock;
    }

    Plan plan(Meeting meeting) {
        Unit unit = units.withId(meeting.unitId()).orElseThrow();
        return Plan.of(size(meeting, unit, meeting.seats()), figures(meeting));
    }

    Figures figures(Meeting meeting) {
        return Figures.of(rules.at(meeting.unitId(), meeting.day()));
    }

    List<Check> checks(Meeting meeting) {
        Unit unit = units.withId(meeting.unitId()).orElseThrow();
        Optional<Asked> asked = asked(meeting);
        return Checklist.of(jdbc.sql("""
                select (select count(*) from congress.item i where i.meeting_id = :id) as items,
                       (select count(*) from congress.paper p where p.meeting_id = :id and p.published_at is not null) as published,
                       exists (select from congress.paper p where p.meeting_id = :id and p.kind = 'WORK_REPORT') as report""")
                .param("id", meeting.id()).query((row, n) -> new Checklist.Facts(meeting.id(), meeting.kind(), meeting.day(),
                        meeting.shouldAttend(), meeting.seats().delegates(), unit.parentId() != null,
                        asked.map(Asked::on).orElse(null), asked.filter(Asked::granted).map(Asked::endedOn).orElse(null),
                        row.getInt("items"), row.getInt("published"), row.getBoolean("report"),
                        meeting.state() == MeetingState.CLOSED && meeting.closing() != null, byElections(meeting.id()), byHand(meeting.id()))).single(),
                figures(meeting), days, Shanghai.today(clock));
    }

    /** Candidates published, results reported above. */
    private Map<Step, LocalDate> byElections(long meeting) {
        Map<Step, LocalDate> done = new EnumMap<>(Step.class);
        jdbc.sql("""
                select min(e.notice_from), max((m.filed_at at time zone 'Asia/Shanghai')::date)
                from congress.election e left join matter.matter m on m.id = e.matter_id and e.state in ('REPORTED', 'APPROVED')
                where e.meeting_id = :id and e.state <> 'STOPPED'""").param("id", meeting).query(row -> {
            Optional.ofNullable(row.getObject(1, LocalDate.class)).ifPresent(day -> done.put(Step.CANDIDATES, day));
            Optional.ofNullable(row.getObject(2, LocalDate.class)).ifPresent(day -> done.put(Step.RESULT, day));
        });
        return done;
    }

    Optional<Asked> asked(Meeting meeting) {
        return meeting.matterId() == null ? Optional.empty() : jdbc.sql("""
                select id, (filed_at at time zone 'Asia/Shanghai')::date as filed, ended, (ended_at at time zone 'Asia/Shanghai')::date as ended_on
                from matter.matter where id = :id""").param("id", meeting.matterId())
                .query((row, n) -> new Asked(row.getLong("id"), row.getObject("filed", LocalDate.class), row.getString("ended"),
                        row.getObject("ended_on", LocalDate.class))).optional();
    }

    /** Numbers that were decided; refused where they do not fit the tables. */
    @Transactional
    void decide(long id, Meeting.Seats seats, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (meeting.state() != MeetingState.PREPARING) {
            throw MeetingRefusal.NOT_PREPARING.because();
        }
        Unit unit = units.withId(meeting.unitId()).orElseThrow();
        Plan.of(size(meeting, unit, seats), figures(meeting)).check(seats);
        jdbc.sql("""
                update congress.meeting set delegates = :delegates, committee = :committee, audit = :audit, standing = :standing
                where id = :id""").param("delegates", seats.delegates(), Types.INTEGER).param("committee", seats.committee(), Types.SMALLINT)
                .param("audit", seats.audit(), Types.SMALLINT).param("standing", seats.standing(), Types.SMALLINT).param("id", id).update();
        trail.record(actor, "MEETING_CHANGED", meeting.unitId(), "meeting:" + id, null, null, Map.of("what", "名额"));
    }

    /** A step is ticked off, or open again. */
    @Transactional
    void tick(long id, Step step, boolean done, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (done) {
            jdbc.sql("""
                    insert into congress.done (meeting_id, step, on_day, account_id) values (:id, :step, :day, :account)
                    on conflict do nothing""").param("id", id).param("step", step.name()).param("day", Shanghai.today(clock))
                    .param("account", actor.account()).update();
        } else {
            jdbc.sql("delete from congress.done where meeting_id = :id and step = :step").param("id", id).param("step", step.name()).update();
        }
        trail.record(actor, "MEETING_PREPARED", meeting.unitId(), "meeting:" + id, null, null,
                Map.of("what", step.title(), "done", done));
    }

    private Map<Step, LocalDate> byHand(long id) {
        Map<Step, LocalDate> done = new EnumMap<>(Step.class);
        jdbc.sql("select step, on_day from congress.done where meeting_id = :id").param("id", id).query(row -> {
            done.put(Step.valueOf(row.getString(1)), row.getObject(2, LocalDate.class));
        });
        return done;
    }

    /** Members with a vote; of unions above the base nobody is counted, their numbers come with the reply. */
    private Plan.Size size(Meeting meeting, Unit unit, Meeting.Seats seats) {
        boolean base = unit.base();
        return !base ? new Plan.Size(meeting.kind(), false, 0, 0, seats) : jdbc.sql("""
                select count(*), count(*) filter (where m.sex = 2) from membership.member m
                where m.place between :lo and :hi and m.status in ('ACTIVE', 'TRANSFERRING')""")
                .param("lo", unit.area().lo()).param("hi", unit.area().hi())
                .query((row, n) -> new Plan.Size(meeting.kind(), true, row.getInt(1), row.getInt(2), seats)).single();
    }
}
