package org.unionhall.congress.election;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.congress.count.MajorityBase;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.count.Tally;
import org.unionhall.congress.meeting.Balloted;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.MeetingState;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * 无记名表决: a meeting decides a resolution by secret ballot. It is a ballot with one question, for or against; the same
 * roll, box, tellers and count as elections. What came of it stands among the resolutions of the meeting.
 */
@Component
public class SecretVoting {

    private static final int TITLE = 80;
    private static final int WORDS = 4000;

    private final JdbcClient jdbc;
    private final ElectionRules rules;
    private final Meetings meetings;
    private final Rounds rounds;
    private final Trail trail;
    private final Clock clock;

    SecretVoting(JdbcClient jdbc, ElectionRules rules, Meetings meetings, Rounds rounds, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.meetings = meetings;
        this.rounds = rounds;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param words text of the resolution; @return its number; @throws org.unionhall.platform.refusal.Refusal when something is missing */
    @Transactional
    public long draw(long meeting, String title, String words, Mode mode, Actor by) {
        Meeting held = meetings.withId(meeting).orElseThrow(NotHere::new);
        if (held.state() == MeetingState.CLOSED) {
            throw ElectionRefusal.MEETING_OVER.because(held.title());
        }
        if (title == null || title.isBlank() || title.strip().length() > TITLE || words == null || words.isBlank() || words.strip().length() > WORDS) {
            throw ElectionRefusal.RESOLUTION_MISSING.because(TITLE, WORDS);
        }
        long id = jdbc.sql("""
                insert into congress.election (unit_id, meeting_id, title, body, office, office_title, seats, congress_no, term_years, mode,
                    rules, name_order, state, purpose, grounds, created_at, created_by)
                values (:unit, :meeting, :title, 'OTHER', 'OTHER', :name, 1, :congress, 1, :mode, :rules::jsonb, 'STROKES', 'DRAFT',
                    'RESOLUTION', :words, :at, :by) returning id""")
                .param("unit", held.unitId()).param("meeting", meeting).param("title", title.strip()).param("name", Purpose.RESOLUTION.title())
                .param("congress", held.termNo() == null ? 1 : held.termNo()).param("mode", mode.name())
                .param("rules", RulesJson.write(rules.resolution(held.unitId(), Shanghai.today(clock)))).param("words", words.strip())
                .param("at", Timestamp.from(clock.instant())).param("by", by.account()).query(Long.class).single();
        jdbc.sql("insert into congress.candidate (election_id, name, proposals, state, sort) values (:id, :name, 0, 'LISTED', 1)")
                .param("id", id).param("name", question(title.strip())).update();
        trail.record(by, "SECRET_VOTE_DRAWN", held.unitId(), "election:" + id, null, null, Map.of("title", title.strip()));
        return id;
    }

    /** The line on the ballot; a name there has 60 characters at most. */
    private static String question(String title) {
        int most = 60;
        return title.length() <= most ? title : title.substring(0, most - 1) + "…";
    }

    /** The confirmed count stands among the resolutions of the meeting. */
    void voted(Election election, Actor by) {
        ElectionRound round = rounds.latest(election.id()).orElseThrow();
        Outcome outcome = Counting.outcome(round);
        Tally tally = outcome.tallies().getFirst();
        meetings.balloted(new Balloted(election.meeting(), election.id(), election.title(), election.grounds(),
                election.rules().base() == MajorityBase.SHOULD_ATTEND, election.shouldAttend(), round.present(),
                (int) tally.approve(), (int) tally.against(), (int) tally.abstain(), !outcome.elected().isEmpty()), by);
    }
}
