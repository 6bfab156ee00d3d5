package org.unionhall.congress.election;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.KnownAccounts;
import org.unionhall.access.Permission;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** 监票人, 计票人 and the holders of the two keys: never candidates (条例第二十四条). */
@Component
public class Tellers {

    private final JdbcClient jdbc;
    private final KnownAccounts accounts;
    private final Candidates candidates;
    private final Units units;
    private final Trail trail;

    Tellers(JdbcClient jdbc, KnownAccounts accounts, Candidates candidates, Units units, Trail trail) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.candidates = candidates;
        this.units = units;
        this.trail = trail;
    }

    /** What somebody does at an election. */
    public enum Task {
        SCRUTINEER("监票人"), TELLER_ONE("第一计票人"), TELLER_TWO("第二计票人"), CHAIR_KEY("大会主持人（票箱钥匙）"), AUDIT_KEY("经审代表（票箱钥匙）");

        private final String title;

        Task(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public record Teller(long account, String name, Task task) {

        @Override
        public String toString() {
            return task + " account " + account;
        }
    }

    public List<Teller> of(long election) {
        return jdbc.sql("select account_id, name, task from congress.teller where election_id = :id order by task, account_id")
                .param("id", election).query((row, n) -> new Teller(row.getLong(1), row.getString(2), Task.valueOf(row.getString(3)))).list();
    }

    public boolean is(long election, Actor who, Task task) {
        return of(election).stream().anyMatch(one -> one.task() == task && one.account() == who.account());
    }

    /** Gives somebody a task: of the union that elects, or of where who appoints runs congresses, as a part elects. @param login account or phone by which they sign in */
    @Transactional
    public void appoint(Election election, Task task, String login, Actor by) {
        if (election.state() == ElectionState.CONFIRMED || election.state() == ElectionState.REPORTED || election.state() == ElectionState.APPROVED) {
            throw ElectionRefusal.STATE_WRONG.because(election.state().title(), "更换监票人和计票人");
        }
        Unit unit = units.withId(election.unitId()).orElseThrow();
        KnownAccounts.Known known = accounts.withLogin(login == null ? "" : login.strip())
                .filter(one -> units.withId(one.unitId()).map(Unit::place)
                        .filter(place -> unit.area().covers(place) || by.scope(Permission.RUN_CONGRESS).covers(place)).isPresent())
                .orElseThrow(() -> ElectionRefusal.TELLER_UNKNOWN.because(login == null ? "" : login.strip()));
        if (candidates.running(election.id()).stream().anyMatch(one -> one.name().equals(known.name()))) {
            throw ElectionRefusal.TELLER_IS_CANDIDATE.because(known.name());
        }
        List<Teller> now = of(election.id());
        if (holds(now, known.account(), task, Task.TELLER_ONE, Task.TELLER_TWO)) {
            throw ElectionRefusal.TELLER_TWICE.because();
        }
        if (holds(now, known.account(), task, Task.CHAIR_KEY, Task.AUDIT_KEY)) {
            throw ElectionRefusal.KEYS_SAME.because();
        }
        if (task != Task.SCRUTINEER) {
            jdbc.sql("delete from congress.teller where election_id = :id and task = :task").param("id", election.id())
                    .param("task", task.name()).update();
        }
        jdbc.sql("insert into congress.teller (election_id, account_id, name, task) values (:id, :account, :name, :task) on conflict do nothing")
                .param("id", election.id()).param("account", known.account()).param("name", known.name()).param("task", task.name()).update();
        trail.record(by, "TELLER_APPOINTED", election.unitId(), "election:" + election.id(), null, null,
                Map.of("task", task.title(), "account", known.account()));
    }

    /** Two tasks that one person may not hold together. */
    private static boolean holds(List<Teller> now, long account, Task task, Task one, Task other) {
        Task against = task == one ? other : task == other ? one : null;
        return against != null && now.stream().anyMatch(teller -> teller.account() == account && teller.task() == against);
    }

    @Transactional
    public void dismiss(Election election, Task task, long account, Actor by) {
        jdbc.sql("delete from congress.teller where election_id = :id and task = :task and account_id = :account").param("id", election.id())
                .param("task", task.name()).param("account", account).update();
        trail.record(by, "TELLER_DISMISSED", election.unitId(), "election:" + election.id(), null, null,
                Map.of("task", task.title(), "account", account));
    }

    /** @throws org.unionhall.platform.refusal.Refusal when nobody watches */
    void ready(Election election) {
        List<Teller> now = of(election.id());
        if (now.stream().noneMatch(one -> one.task() == Task.SCRUTINEER)) {
            throw ElectionRefusal.TELLERS_MISSING.because();
        }
    }
}
