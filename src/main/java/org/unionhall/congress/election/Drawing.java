package org.unionhall.congress.election;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** Draws up elections: what, how many, by which rules. The rules are kept as they stand on the day. */
@Component
public class Drawing {

    private static final int WORDS = 4;

    private final JdbcClient jdbc;
    private final Settling settling;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Drawing(JdbcClient jdbc, Settling settling, Units units, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.settling = settling;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return its number; @throws org.unionhall.platform.refusal.Refusal when a rule says no */
    @Transactional
    public long draw(NewElection asked, Actor by) {
        if (asked.title() == null || asked.title().isBlank()) {
            throw ElectionRefusal.TITLE_MISSING.because();
        }
        Unit unit = units.withId(asked.unit()).orElseThrow();
        Settling.Settled settled = settling.settle(asked, unit, Shanghai.today(clock));
        long id = jdbc.sql("""
                insert into congress.election (unit_id, meeting_id, title, body, office, office_title, seats, congress_no, term_years, mode,
                    rules, name_order, state, congress_id, purpose, term_id, holder_id, grounds, created_at, created_by)
                values (:unit, nullif(:meeting, 0), :title, :body, :office, :officeTitle, :seats, :number, :years, :mode,
                    :rules::jsonb, :order, 'DRAFT', nullif(:congress, 0), :purpose, :term, :seat, :grounds, :at, :by) returning id""")
                .param("unit", unit.id()).param("meeting", asked.meeting()).param("title", asked.title().strip())
                .param("body", settled.office().body().name()).param("office", settled.office().name())
                .param("officeTitle", settled.officeTitle(), Types.VARCHAR).param("seats", settled.seats()).param("number", settled.congressNo())
                .param("years", settled.years()).param("mode", asked.mode().name()).param("rules", RulesJson.write(settled.rules()))
                .param("order", asked.order().name()).param("congress", settled.congress()).param("purpose", asked.purpose().name())
                .param("term", settled.term() == null ? null : settled.term().id(), Types.BIGINT)
                .param("seat", settled.seat() == null ? null : settled.seat().id(), Types.BIGINT)
                .param("grounds", settled.seat() == null ? null : asked.aim().grounds().strip(), Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant())).param("by", by.account()).query(Long.class).single();
        if (settled.seat() != null) {
            jdbc.sql("insert into congress.candidate (election_id, name, person_key, state, sort) values (:id, :name, :person, 'LISTED', 1)")
                    .param("id", id).param("name", settled.question()).param("person", settled.seat().personKey(), Types.BINARY).update();
        }
        trail.record(by, "ELECTION_DRAWN", unit.id(), "election:" + id, asked.purpose() == Purpose.RECALL ? asked.aim().grounds().strip() : null,
                null, Map.of("title", asked.title().strip()));
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
}
