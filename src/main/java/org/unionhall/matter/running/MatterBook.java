package org.unionhall.matter.running;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.figure.Counting;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.sealing.Seals;
import tools.jackson.databind.json.JsonMapper;

/** Where matters are read one at a time to be acted on, and written with every act and their figures. */
@Component
class MatterBook {

    private final JdbcClient jdbc;
    private final Counting counting;
    private final Answers answers;
    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    MatterBook(JdbcClient jdbc, Counting counting, Answers answers, Seals seals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.answers = answers;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    long number() {
        return jdbc.sql("select nextval('matter.matter_id')").query(Long.class).single();
    }

    /** Nobody else acts on it until the transaction ends. */
    MatterRow hold(long id) {
        return jdbc.sql("select " + MatterRow.COLUMNS + " from matter.matter m where m.id = :id for update of m")
                .param("id", id).query(MatterRow::of).optional().orElseThrow(NotHere::new);
    }

    StepRow step(MatterRow matter) {
        return jdbc.sql("select " + StepRow.COLUMNS + " from matter.step s where s.matter_id = :id and s.n = :n")
                .param("id", matter.id()).param("n", matter.step()).query(StepRow::of).single();
    }

    /** With its answers in full, for the code of its kind. */
    Optional<Matter> whole(long id) {
        return jdbc.sql("select " + MatterRow.COLUMNS + ", m.answers, m.sealed, m.result from matter.matter m where m.id = :id")
                .param("id", id).query((row, n) -> {
                    MatterRow known = MatterRow.of(row, n);
                    return new Matter(known.id(), known.kind(), known.unitId(),
                            new Asker(known.account() == null ? 0 : known.account(), known.person(), known.asker()), known.officer(),
                            answers.opened(row.getString("answers"), row.getBytes("sealed")), known.state(), known.ended(),
                            known.filedAt(), known.dueOn(), answers.read(row.getString("result")));
                }).optional();
    }

    /** Runs what changes a counted column and takes the difference into the figures. */
    void counted(long id, Runnable act) {
        counting.around("matter.matter", "r.id = :matter", Map.of("matter", id), act);
    }

    /** Takes the one place a person has for a kind; the matter that has it already, or empty. */
    Optional<Long> takeOnce(String kind, byte[] person, long account, long matter) {
        byte[] key = onceKey(kind, person, account);
        if (jdbc.sql("insert into matter.once (key, matter_id) values (:key, :matter) on conflict (key) do nothing")
                .param("key", key).param("matter", matter).update() == 1) {
            return Optional.empty();
        }
        return jdbc.sql("select matter_id from matter.once where key = :key").param("key", key).query(Long.class).optional();
    }

    void freeOnce(MatterRow matter) {
        jdbc.sql("delete from matter.once where key = :key and matter_id = :id")
                .param("key", onceKey(matter.kind(), matter.person(), matter.account() == null ? 0 : matter.account()))
                .param("id", matter.id()).update();
    }

    private byte[] onceKey(String kind, byte[] person, long account) {
        return seals.key("matter.once", kind + ":" + (person == null ? "account " + account : HexFormat.of().formatHex(person)));
    }

    /** The matter that the same request made or changed before; empty when it is the first, which is now noted. */
    Optional<Long> before(long account, String key, long matter) {
        if (jdbc.sql("""
                insert into matter.request (account_id, key, matter_id, at) values (:account, :key, :matter, :at)
                on conflict (account_id, key) do nothing""").param("account", account).param("key", key)
                .param("matter", matter).param("at", now()).update() == 1) {
            return Optional.empty();
        }
        return jdbc.sql("select matter_id from matter.request where account_id = :account and key = :key")
                .param("account", account).param("key", key).query(Long.class).optional();
    }

    /** A line of its history. */
    void note(long matter, Noted act, Actor by) {
        int n = jdbc.sql("update matter.matter set acts = acts + 1 where id = :id returning acts").param("id", matter)
                .query(Integer.class).single();
        jdbc.sql("""
                insert into matter.act (matter_id, n, at, account_id, who, unit_id, act, name, from_state, to_state, reason, facts)
                values (:matter, :n, :at, :account, :who, :unit, :act, :name, :from, :to, :reason, :facts::jsonb)""")
                .param("matter", matter).param("n", n).param("at", now())
                .param("account", by == null ? null : by.account(), Types.BIGINT).param("who", act.who())
                .param("unit", act.unitId(), Types.BIGINT).param("act", act.act()).param("name", act.name())
                .param("from", act.from(), Types.VARCHAR).param("to", act.to(), Types.VARCHAR)
                .param("reason", act.reason(), Types.VARCHAR)
                .param("facts", act.facts() == null || act.facts().isEmpty() ? null : json.writeValueAsString(act.facts())).update();
    }

    /** A paper that lies in the store already. */
    void paper(long matter, Filing.Paper paper, Actor by) {
        jdbc.sql("""
                insert into matter.paper (matter_id, n, code, name, type, size, thumbnail, store_key, at, account_id)
                values (:id, (select coalesce(max(n), 0) + 1 from matter.paper where matter_id = :id), :code, :name, :type, :size,
                    :thumbnail, :key, :at, :account)""")
                .param("id", matter).param("code", paper.code()).param("name", paper.name()).param("type", paper.type())
                .param("size", paper.size()).param("thumbnail", paper.thumbnail()).param("key", paper.storeKey())
                .param("at", now()).param("account", by == null ? null : by.account(), Types.BIGINT).update();
    }

    void open(long matter, int n, String state, Standing at, int level, boolean byAsker, LocalDate due, LocalDate remind) {
        jdbc.sql("""
                insert into matter.step (matter_id, n, state, unit_id, place, level, by_asker, since, due_on, remind_on)
                values (:matter, :n, :state, :unit, :place, :level, :asker, :since, :due, :remind)""")
                .param("matter", matter).param("n", n).param("state", state).param("unit", at.unitId())
                .param("place", at.place()).param("level", level).param("asker", byAsker).param("since", now())
                .param("due", due).param("remind", remind).update();
        jdbc.sql("update matter.matter set step = :n, state = :state where id = :matter").param("n", n).param("state", state)
                .param("matter", matter).update();
    }

    /** Closes the present step. */
    void leave(StepRow step, String outcome, boolean late, Actor by) {
        jdbc.sql("""
                update matter.step set left_at = :at, left_by = :by, outcome = :outcome, late = :late
                where matter_id = :matter and n = :n""").param("at", now())
                .param("by", by == null ? null : by.account(), Types.BIGINT).param("outcome", outcome).param("late", late)
                .param("matter", step.matter()).param("n", step.n()).update();
    }

    String written(Map<String, String> facts) {
        return json.writeValueAsString(facts);
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A union's number and place, held in this transaction. */
    record Standing(long unitId, long place) {
    }

    /** What is noted of an act. */
    record Noted(String act, String name, String who, Long unitId, String from, String to, String reason, Map<String, ?> facts) {
    }
}
