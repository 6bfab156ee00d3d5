package org.unionhall.congress.election;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.platform.time.Shanghai;

/**
 * 协商产生: names that were nominated and published are agreed by consultation and then stand as elected, to be approved
 * together with the committee (工会基层组织选举工作条例第四十至四十二条).
 */
@Component
public class Consulting {

    private static final int WORDS = 4;
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final CandidateNotices notices;
    private final Trail trail;
    private final Clock clock;

    Consulting(JdbcClient jdbc, Candidates candidates, CandidateNotices notices, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** The record. @param people who was consulted; @param words what came of it */
    public record Consulted(LocalDate day, String people, String words) {

        @Override
        public String toString() {
            return "consultation of " + day;
        }
    }

    Optional<Consulted> of(long election) {
        return jdbc.sql("select on_day, people, words from congress.consulting where election_id = :id").param("id", election)
                .query((row, n) -> new Consulted(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3))).optional();
    }

    /** Records what was agreed; as many names as there are seats, and the election stands. */
    @Transactional
    void record(Election election, Consulted consulted, Actor by) {
        if (election.purpose() != Purpose.CONSULTATION) {
            throw ElectionRefusal.STATE_WRONG.because(election.purpose().title(), "登记协商结果");
        }
        notices.over(election);
        if (consulted.day() == null || consulted.day().isBefore(election.noticeFrom()) || consulted.day().isAfter(Shanghai.today(clock))) {
            throw ElectionRefusal.CONSULTED_DAY.because(Shanghai.format(election.noticeFrom()));
        }
        if (tooShort(consulted.people()) || tooShort(consulted.words())) {
            throw ElectionRefusal.CONSULTED_MISSING.because();
        }
        int agreed = candidates.running(election.id()).size();
        if (agreed != election.seats()) {
            throw ElectionRefusal.CONSULTED_NAMES.because(election.seats(), agreed);
        }
        jdbc.sql("insert into congress.consulting (election_id, on_day, people, words, account_id, at) values (:id, :day, :people, :words, :by, :at)")
                .param("id", election.id()).param("day", consulted.day()).param("people", consulted.people().strip())
                .param("words", consulted.words().strip()).param("by", by.account()).param("at", Timestamp.from(clock.instant())).update();
        jdbc.sql("update congress.election set state = 'CONFIRMED' where id = :id").param("id", election.id()).update();
        trail.record(by, "ELECTION_CONSULTED", election.unitId(), "election:" + election.id(), null, null, Map.of("elected", agreed));
    }

    private static boolean tooShort(String words) {
        return words == null || words.strip().length() < WORDS || words.length() > LONGEST;
    }
}
