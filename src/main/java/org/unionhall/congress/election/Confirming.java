package org.unionhall.congress.election;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;

/** Scrutineers confirm step after step; what they have confirmed stays as it is. */
@Component
public class Confirming {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Tellers tellers;
    private final Trail trail;
    private final Clock clock;

    Confirming(JdbcClient jdbc, Rounds rounds, Tellers tellers, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.tellers = tellers;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is confirmed. */
    public enum Step {
        ISSUED("发出的选票数"), RETURNED("收回的选票数"), RESULT("计票结果");

        private final String title;

        Step(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public record Confirmation(Step step, long account, String name, Instant at) {

        @Override
        public String toString() {
            return step + " by account " + account;
        }
    }

    public List<Confirmation> of(long round) {
        return jdbc.sql("select step, account_id, name, at from congress.confirmation where round_id = :id order by at").param("id", round)
                .query((row, n) -> new Confirmation(Step.valueOf(row.getString(1)), row.getLong(2), row.getString(3),
                        row.getTimestamp(4).toInstant())).list();
    }

    /** Confirms a step; when every scrutineer has confirmed the result, the round stands. */
    @Transactional
    public void confirm(Election election, long round, Step step, Actor by) {
        if (!tellers.is(election.id(), by, Tellers.Task.SCRUTINEER)) {
            throw ElectionRefusal.NOT_SCRUTINEER.because();
        }
        ElectionRound now = rounds.locked(election, round, step == Step.RESULT ? ElectionRound.State.COUNTED : ElectionRound.State.CLOSED, "确认");
        if (step != Step.RESULT && (now.issued() == null || now.returned() == null)) {
            throw ElectionRefusal.STEP_EARLY.because();
        }
        jdbc.sql("""
                insert into congress.confirmation (round_id, step, account_id, name, at) values (:round, :step, :by, :name, :at)
                on conflict do nothing""").param("round", round).param("step", step.name()).param("by", by.account()).param("name", by.name())
                .param("at", Timestamp.from(clock.instant())).update();
        trail.record(by, "STEP_CONFIRMED", election.unitId(), "election:" + election.id(), null, null, Map.of("round", round, "step", step.title()));
        if (step == Step.RESULT && all(election, round)) {
            jdbc.sql("update congress.round set state = 'CONFIRMED' where id = :id").param("id", round).update();
        }
    }

    private boolean all(Election election, long round) {
        List<Long> confirmed = of(round).stream().filter(one -> one.step() == Step.RESULT).map(Confirmation::account).toList();
        return tellers.of(election.id()).stream().filter(one -> one.task() == Tellers.Task.SCRUTINEER)
                .allMatch(one -> confirmed.contains(one.account()));
    }

    /** @throws org.unionhall.platform.refusal.Refusal when no scrutineer has confirmed the step */
    void done(long round, Step step) {
        if (of(round).stream().noneMatch(one -> one.step() == step)) {
            throw ElectionRefusal.NOT_CONFIRMED.because();
        }
    }
}
