package org.unionhall.congress.election;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.congress.meeting.Bands;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.MeetingKind;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Office;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** Draws up elections: what, how many, by which rules. The rules are kept as they stand on the day. */
@Component
public class Drawing {

    private static final int WORDS = 4;
    private static final int MOST_SEATS = 999;
    private static final int MOST_CONGRESSES = 200;

    private final JdbcClient jdbc;
    private final ElectionRules electionRules;
    private final Rules rules;
    private final Meetings meetings;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Drawing(JdbcClient jdbc, ElectionRules electionRules, Rules rules, Meetings meetings, Units units, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.electionRules = electionRules;
        this.rules = rules;
        this.meetings = meetings;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return its number; @throws org.unionhall.platform.refusal.Refusal when a rule says no */
    @Transactional
    public long draw(NewElection election, Actor by) {
        LocalDate today = Shanghai.today(clock);
        Unit unit = units.withId(election.unit()).orElseThrow();
        check(election, unit, today);
        Body body = election.office().body();
        long id = jdbc.sql("""
                insert into congress.election (unit_id, meeting_id, title, body, office, office_title, seats, congress_no, term_years, mode,
                    rules, name_order, state, congress_id, created_at, created_by)
                values (:unit, nullif(:meeting, 0), :title, :body, :office, :officeTitle, :seats, :congress, :years, :mode,
                    :rules::jsonb, :order, 'DRAFT', nullif(:forCongress, 0), :at, :by) returning id""")
                .param("unit", unit.id()).param("meeting", election.meeting()).param("title", election.title().strip())
                .param("body", body.name()).param("office", election.office().name()).param("officeTitle", election.officeTitle())
                .param("seats", election.seats()).param("congress", election.congressNo()).param("years", election.termYears())
                .param("mode", election.mode().name())
                .param("rules", RulesJson.write(electionRules.of(unit.id(), today, body, election.office())))
                .param("forCongress", forCongress(election, unit))
                .param("order", election.order().name()).param("at", Timestamp.from(clock.instant())).param("by", by.account())
                .query(Long.class).single();
        trail.record(by, "ELECTION_DRAWN", unit.id(), "election:" + id, null, null, Map.of("title", election.title().strip()));
        return id;
    }

    /** Ends an election that is not to be held, unless ballots are being cast or the result stands; what was done stays to be read. */
    @Transactional
    public void stop(Election election, String reason, Actor by) {
        if (reason == null || reason.strip().length() < WORDS) {
            throw ElectionRefusal.REASON_MISSING.because();
        }
        int stopped = jdbc.sql("""
                update congress.election set state = 'STOPPED' where id = :id and state in ('DRAFT', 'NOTICE', 'READY', 'VOTING')
                  and not exists (select 1 from congress.round r where r.election_id = :id and r.state in ('OPEN', 'CLOSED'))""")
                .param("id", election.id()).update();
        if (stopped == 0) {
            throw ElectionRefusal.STATE_WRONG.because(election.state().title(), "终止");
        }
        trail.record(by, "ELECTION_STOPPED", election.unitId(), "election:" + election.id(), reason.strip(), null, Map.of());
    }

    private void check(NewElection election, Unit unit, LocalDate today) {
        if (election.title() == null || election.title().isBlank()) {
            throw ElectionRefusal.TITLE_MISSING.because();
        }
        if (election.seats() < 1 || election.seats() > MOST_SEATS) {
            throw ElectionRefusal.SEATS_INVALID.because();
        }
        if (election.congressNo() < 1 || election.congressNo() > MOST_CONGRESSES) {
            throw ElectionRefusal.CONGRESS_INVALID.because();
        }
        Rules.InForce force = rules.at(unit.id(), today);
        String years = force.text(unit.base() ? "TERM_YEARS_BASE" : "TERM_YEARS_UPPER");
        if (Arrays.stream(years.split(",")).noneMatch(one -> one.equals(String.valueOf(election.termYears())))) {
            throw ElectionRefusal.TERM_INVALID.because(years.replace(",", " 或 "));
        }
        if (unit.base() && election.office() == Office.MEMBER) {
            int members = members(unit);
            Bands.Range range = Bands.read(force.text("COMMITTEE_SIZE")).of(members, true);
            if (!range.holds(election.seats())) {
                throw ElectionRefusal.SEATS_OF_TABLE.because(unit.shown(), members, range.least(), range.most(), election.seats());
            }
        }
    }

    /** Delegates of an electoral group go to the congress the group was called for, others to the one that was chosen. */
    private long forCongress(NewElection election, Unit unit) {
        if (election.office() != Office.DELEGATE) {
            return 0;
        }
        Long group = election.meeting() == 0 ? null : meetings.withId(election.meeting()).map(Meeting::parentId).orElse(null);
        long congress = group == null ? election.congress() : group;
        if (congress != 0 && meetings.withId(congress).filter(one -> one.kind() == MeetingKind.CONGRESS && unit.path().contains(one.unitId()))
                .isEmpty()) {
            throw ElectionRefusal.CHOICE_INVALID.because("为哪次大会选代表");
        }
        return congress;
    }

    private int members(Unit unit) {
        return jdbc.sql("select count(*) from membership.member where place <@ :area::int8multirange and status = 'ACTIVE'")
                .param("area", Scope.of(unit.area()).literal()).query(Integer.class).single();
    }
}
