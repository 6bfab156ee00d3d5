package org.unionhall.congress.election;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.time.Shanghai;

/** 公示: candidates are published for some working days; whoever objects is answered. */
@Component
public class CandidateNotices {

    private static final int WORDS = 4;

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final CandidateChecks checks;
    private final ElectionRules rules;
    private final WorkingDays calendar;
    private final Trail trail;
    private final Clock clock;

    CandidateNotices(JdbcClient jdbc, Candidates candidates, CandidateChecks checks, ElectionRules rules, WorkingDays calendar, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.checks = checks;
        this.rules = rules;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** An objection. @param candidate 0 when it is about the election as a whole; @param answer null until answered */
    public record Objection(long id, long candidate, String words, Instant at, String answer) {

        @Override
        public String toString() {
            return "objection " + id;
        }
    }

    /** The first day on which a notice that begins today may end. */
    public LocalDate earliestEnd(Election election) {
        LocalDate today = Shanghai.today(clock);
        return calendar.after(today, rules.noticeDays(election.unitId(), today));
    }

    /** Publishes the list from today on. */
    @Transactional
    public void publish(Election election, LocalDate to, Actor by) {
        if (election.state() != ElectionState.DRAFT || election.appraises() || election.question()) {
            throw ElectionRefusal.STATE_WRONG.because(election.state().title(), "公示候选人");
        }
        LocalDate today = Shanghai.today(clock);
        checks.closed(election);
        LocalDate least = earliestEnd(election);
        if (to == null || to.isBefore(least)) {
            throw ElectionRefusal.NOTICE_TOO_SHORT.because(rules.noticeDays(election.unitId(), today), Shanghai.format(today), Shanghai.format(least));
        }
        candidates.list(election);
        jdbc.sql("update congress.election set state = 'NOTICE', notice_from = :from, notice_to = :to where id = :id")
                .param("from", today).param("to", to).param("id", election.id()).update();
        trail.record(by, "CANDIDATES_PUBLISHED", election.unitId(), "election:" + election.id(), null, null, Map.of("to", to));
    }

    @Transactional
    public void object(Election election, long candidate, String words, Actor by) {
        if (election.state() != ElectionState.NOTICE) {
            throw ElectionRefusal.STATE_WRONG.because(election.state().title(), "提出异议");
        }
        jdbc.sql("""
                insert into congress.objection (election_id, candidate_id, words, account_id, at)
                values (:election, nullif(:candidate, 0), :words, :by, :at)""").param("election", election.id()).param("candidate", candidate)
                .param("words", words(words)).param("by", by.account()).param("at", Timestamp.from(clock.instant())).update();
        trail.record(by, "OBJECTION_MADE", election.unitId(), "election:" + election.id(), null, null, Map.of());
    }

    @Transactional
    public void answer(Election election, long objection, String answer, Actor by) {
        jdbc.sql("update congress.objection set answer = :answer, answered_at = :at where id = :id and election_id = :election")
                .param("answer", words(answer)).param("at", Timestamp.from(clock.instant())).param("id", objection)
                .param("election", election.id()).update();
        trail.record(by, "OBJECTION_ANSWERED", election.unitId(), "election:" + election.id(), null, null, Map.of());
    }

    public List<Objection> objections(long election) {
        return jdbc.sql("""
                select id, candidate_id, words, at, answer from congress.objection where election_id = :id order by id limit 200""")
                .param("id", election).query((row, n) -> new Objection(row.getLong("id"), row.getLong("candidate_id"), row.getString("words"),
                        row.getTimestamp("at").toInstant(), row.getString("answer"))).list();
    }

    /** @throws org.unionhall.platform.refusal.Refusal while the notice runs or an objection is open */
    void over(Election election) {
        if ((election.appraises() || election.question()) && election.state() == ElectionState.DRAFT) {
            return;
        }
        if (election.state() != ElectionState.NOTICE) {
            throw ElectionRefusal.STATE_WRONG.because(election.state().title(), "冻结名册");
        }
        if (!Shanghai.today(clock).isAfter(election.noticeTo())) {
            throw ElectionRefusal.NOTICE_RUNNING.because(Shanghai.format(election.noticeTo()));
        }
        long open = objections(election.id()).stream().filter(one -> one.answer() == null).count();
        if (open > 0) {
            throw ElectionRefusal.OBJECTION_OPEN.because(open);
        }
    }

    private static String words(String words) {
        if (words == null || words.strip().length() < WORDS) {
            throw ElectionRefusal.OBJECTION_MISSING.because();
        }
        return words.strip();
    }
}
