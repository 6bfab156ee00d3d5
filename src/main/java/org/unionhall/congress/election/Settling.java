package org.unionhall.congress.election;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.congress.count.RuleSet;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.MeetingKind;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Office;
import org.unionhall.congress.term.Seat;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.Terms;
import org.unionhall.organization.Bands;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;

/** What an election is by its purpose: which numbers it has, by which rules it is counted, whether it may be. */
@Component
class Settling {

    private static final int WORDS = 4;
    private static final int MOST_SEATS = 999;
    private static final int MOST_CONGRESSES = 200;

    private final JdbcClient jdbc;
    private final ElectionRules electionRules;
    private final Rules rules;
    private final Terms terms;
    private final Meetings meetings;

    Settling(JdbcClient jdbc, ElectionRules electionRules, Rules rules, Terms terms, Meetings meetings) {
        this.jdbc = jdbc;
        this.electionRules = electionRules;
        this.rules = rules;
        this.terms = terms;
        this.meetings = meetings;
    }

    /** As it will be written. @param term of a by-election or recall, else null; @param seat of a recall, else null */
    record Settled(Office office, String officeTitle, int seats, int congressNo, int years, RuleSet rules, long congress, Term term, Seat seat) {

        /** The one line on the ballot of a recall. */
        String question() {
            return "罢免" + seat.name() + "的" + seat.shown() + "职务";
        }
    }

    /** @throws org.unionhall.platform.refusal.Refusal when a rule says no */
    Settled settle(NewElection asked, Unit unit, LocalDate on) {
        return switch (asked.purpose()) {
            case TERM, CONSULTATION -> term(asked, unit, on);
            case BY_ELECTION -> byElection(asked, unit, on);
            case RECALL -> recall(asked, unit, on);
            case RESOLUTION -> throw ElectionRefusal.CHOICE_INVALID.because("为什么选");
        };
    }

    private Settled term(NewElection asked, Unit unit, LocalDate on) {
        if (asked.purpose() == Purpose.CONSULTATION && asked.office().body() != Body.WOMEN) {
            throw ElectionRefusal.CONSULTATION_WOMEN.because();
        }
        seats(asked);
        if (asked.congressNo() < 1 || asked.congressNo() > MOST_CONGRESSES) {
            throw ElectionRefusal.CONGRESS_INVALID.because();
        }
        Rules.InForce force = rules.at(unit.id(), on);
        String years = force.text(unit.base() ? "TERM_YEARS_BASE" : "TERM_YEARS_UPPER");
        if (Arrays.stream(years.split(",")).noneMatch(one -> one.equals(String.valueOf(asked.termYears())))) {
            throw ElectionRefusal.TERM_INVALID.because(years.replace(",", " 或 "));
        }
        if (unit.base() && asked.office() == Office.MEMBER) {
            int members = members(unit);
            Bands.Range range = Bands.read(force.text("COMMITTEE_SIZE")).of(members, true);
            if (!range.holds(asked.seats())) {
                throw ElectionRefusal.SEATS_OF_TABLE.because(unit.shown(), members, range.least(), range.most(), asked.seats());
            }
        }
        return new Settled(asked.office(), asked.officeTitle(), asked.seats(), asked.congressNo(), asked.termYears(),
                electionRules.of(unit.id(), on, asked.office().body(), asked.office()), congress(asked, unit), null, null);
    }

    private Settled byElection(NewElection asked, Unit unit, LocalDate on) {
        seats(asked);
        Term term = (asked.aim().term() == 0 ? terms.running(unit.id(), asked.office().body()) : terms.withId(asked.aim().term()))
                .filter(one -> one.running() && one.unitId() == unit.id() && one.body() == asked.office().body())
                .orElseThrow(() -> ElectionRefusal.NO_TERM.because(unit.shown(), asked.office().body().title()));
        int open = terms.open(term, asked.office());
        if (asked.seats() > open) {
            throw ElectionRefusal.SEATS_OPEN.because(term.shown(), asked.office().title(), open, asked.seats());
        }
        return new Settled(asked.office(), asked.officeTitle(), asked.seats(), term.number(), term.years(),
                electionRules.of(unit.id(), on, term.body(), asked.office()), congress(asked, unit), term, null);
    }

    private Settled recall(NewElection asked, Unit unit, LocalDate on) {
        Seat seat = terms.seat(asked.aim().seat()).filter(Seat::held).orElseThrow(ElectionRefusal.RECALL_WHOM::because);
        Term term = terms.withId(seat.termId()).filter(one -> one.running() && one.unitId() == unit.id())
                .orElseThrow(ElectionRefusal.RECALL_WHOM::because);
        if (asked.aim().grounds() == null || asked.aim().grounds().strip().length() < WORDS) {
            throw ElectionRefusal.REASON_MISSING.because();
        }
        boolean all = asked.meeting() == 0 || meetings.withId(asked.meeting()).map(Meeting::kind)
                .filter(kind -> kind.great() || kind == MeetingKind.GROUP && term.body() == Body.DELEGATES).isPresent();
        if (!all) {
            throw ElectionRefusal.RECALL_MEETING.because();
        }
        if (jdbc.sql("select exists (select from congress.election where holder_id = :seat and state in ('DRAFT', 'READY', 'VOTING'))")
                .param("seat", seat.id()).query(Boolean.class).single()) {
            throw ElectionRefusal.RECALL_OPEN.because();
        }
        return new Settled(seat.office(), seat.title().isEmpty() ? null : seat.title(), 1, term.number(), term.years(),
                electionRules.recall(unit.id(), on), 0, term, seat);
    }

    private static void seats(NewElection asked) {
        if (asked.seats() < 1 || asked.seats() > MOST_SEATS) {
            throw ElectionRefusal.SEATS_INVALID.because();
        }
    }

    /** Delegates of an electoral group go to the congress the group was called for, others to the one that was chosen. */
    private long congress(NewElection asked, Unit unit) {
        if (asked.office() != Office.DELEGATE) {
            return 0;
        }
        Long group = asked.meeting() == 0 ? null : meetings.withId(asked.meeting()).map(Meeting::parentId).orElse(null);
        long congress = group == null ? asked.aim().congress() : group;
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
