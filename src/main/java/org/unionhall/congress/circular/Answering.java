package org.unionhall.congress.circular;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * What those who got a document do with it: read it, pass it on, comment on it. Until the last day an answer can be changed;
 * who is late answers until the sender closes. For a body outside the sender answers.
 */
@Component
class Answering {

    static final int MOST = 50;
    private static final int WORDS = 4;
    private static final int CROWD = 1_000_000;

    private final JdbcClient jdbc;
    private final CircularBook book;
    private final Trail trail;
    private final Clock clock;

    Answering(JdbcClient jdbc, CircularBook book, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param answered day of the first answer, or null */
    static boolean changeable(boolean open, LocalDate due, LocalDate answered, LocalDate today) {
        return open && (!today.isAfter(due) || answered == null || answered.isAfter(due));
    }

    boolean changeable(CircularBook.Received got) {
        return changeable(got.circular().open(), got.circular().due(),
                got.mine().answeredAt() == null ? null : Shanghai.day(got.mine().answeredAt()), Shanghai.today(clock));
    }

    /** The first opening by somebody of the union is kept. */
    @Transactional
    public CircularBook.Received read(long id, int n, Scope scope, Actor actor) {
        CircularBook.Received got = book.received(id, n, scope);
        if (got.mine().outside() || got.mine().readAt() != null) {
            return got;
        }
        jdbc.sql("""
                update congress.recipient set read_at = :at, read_by = :name, account_id = :account
                where circular_id = :id and n = :n and read_at is null""").param("at", now()).param("name", actor.name())
                .param("account", actor.account()).param("id", id).param("n", n).update();
        return book.received(id, n, scope);
    }

    /** 已传达: on which day, how, how many took part. */
    @Transactional
    public void relay(long id, int n, LocalDate on, String how, int tookPart, Scope scope, Actor actor) {
        CircularBook.Received got = held(id, n, CircularKind.STUDY, scope);
        if (on == null || on.isAfter(Shanghai.today(clock)) || on.isBefore(Shanghai.day(got.circular().at()))) {
            throw CircularRefusal.RELAYED_ON.because();
        }
        if (how == null) {
            throw CircularRefusal.RELAYED_HOW.because();
        }
        if (tookPart < 1 || tookPart > CROWD) {
            throw CircularRefusal.TOOK_PART.because();
        }
        answered(got, Recipient.Answer.RELAYED, actor);
        jdbc.sql("update congress.recipient set relayed_on = :on, how = :how, took_part = :many where circular_id = :id and n = :n")
                .param("on", on).param("how", how).param("many", tookPart).param("id", id).param("n", n).update();
        told("CIRCULAR_RELAYED", got, actor);
    }

    /** 没有意见. */
    @Transactional
    public void agree(long id, int n, Scope scope, Actor actor) {
        CircularBook.Received got = held(id, n, CircularKind.OPINION, scope);
        if (got.mine().opinions() > 0) {
            throw CircularRefusal.OPINIONS_GIVEN.because(got.mine().opinions());
        }
        answered(got, Recipient.Answer.NONE, actor);
        told("CIRCULAR_ANSWERED", got, actor);
    }

    /** One more opinion, or with a number the one that stands there in other words. @param k 0 for a new one */
    @Transactional
    public int suggest(long id, int n, int k, String clause, String words, String why, Scope scope, Actor actor) {
        CircularBook.Received got = held(id, n, CircularKind.OPINION, scope);
        if (clause == null) {
            throw CircularRefusal.CLAUSE_MISSING.because();
        }
        if (words == null || words.length() < WORDS) {
            throw CircularRefusal.OPINION_MISSING.because();
        }
        if (k == 0 && got.mine().opinions() >= MOST) {
            throw CircularRefusal.TOO_MANY.because(MOST);
        }
        int number = k == 0 ? added(got, clause, words, why) : changed(got, k, clause, words, why);
        answered(got, Recipient.Answer.OPINIONS, actor);
        told("CIRCULAR_ANSWERED", got, actor);
        return number;
    }

    /** An opinion is taken back; without any, there is no answer. */
    @Transactional
    public void withdraw(long id, int n, int k, Scope scope, Actor actor) {
        CircularBook.Received got = held(id, n, CircularKind.OPINION, scope);
        untouched(jdbc.sql("delete from congress.opinion where circular_id = :id and recipient = :n and n = :k and verdict is null")
                .param("id", id).param("n", n).param("k", k).update(), got, k);
        jdbc.sql("""
                update congress.recipient r set answer = null, answered_at = null, answered_by = null
                where r.circular_id = :id and r.n = :n and not exists (
                    select from congress.opinion o where o.circular_id = :id and o.recipient = :n)""").param("id", id).param("n", n).update();
        told("CIRCULAR_OPINION_WITHDRAWN", got, actor);
    }

    private int added(CircularBook.Received got, String clause, String words, String why) {
        return jdbc.sql("""
                insert into congress.opinion (circular_id, recipient, n, clause, words, why, at)
                select :id, :n, coalesce(max(o.n), 0) + 1, :clause, :words, :why, :at
                from congress.opinion o where o.circular_id = :id and o.recipient = :n returning n""").param("id", got.circular().id())
                .param("n", got.mine().n()).param("clause", clause).param("words", words).param("why", why, Types.VARCHAR).param("at", now())
                .query(Integer.class).single();
    }

    private int changed(CircularBook.Received got, int k, String clause, String words, String why) {
        untouched(jdbc.sql("""
                update congress.opinion set clause = :clause, words = :words, why = :why, at = :at
                where circular_id = :id and recipient = :n and n = :k and verdict is null""").param("clause", clause).param("words", words)
                .param("why", why, Types.VARCHAR).param("at", now()).param("id", got.circular().id()).param("n", got.mine().n()).param("k", k)
                .update(), got, k);
        return k;
    }

    private void untouched(int rows, CircularBook.Received got, int k) {
        if (rows == 0) {
            jdbc.sql("select 1 from congress.opinion where circular_id = :id and recipient = :n and n = :k").param("id", got.circular().id())
                    .param("n", got.mine().n()).param("k", k).query(Integer.class).optional().orElseThrow(NotHere::new);
            throw CircularRefusal.JUDGED.because();
        }
    }

    /** It may be answered, and nobody of the same union answers at once. */
    private CircularBook.Received held(long id, int n, CircularKind kind, Scope scope) {
        book.share(id);
        jdbc.sql("select n from congress.recipient where circular_id = :id and n = :n for update").param("id", id).param("n", n)
                .query(Integer.class).optional();
        CircularBook.Received got = book.received(id, n, scope);
        if (got.circular().kind() != kind) {
            throw CircularRefusal.NOT_THIS_KIND.because(got.circular().kind().title());
        }
        if (!got.circular().open()) {
            throw CircularRefusal.CLOSED.because();
        }
        if (!changeable(got)) {
            throw CircularRefusal.TOO_LATE.because(Shanghai.format(got.circular().due()));
        }
        return got;
    }

    private void answered(CircularBook.Received got, Recipient.Answer answer, Actor actor) {
        jdbc.sql("""
                update congress.recipient set answer = :answer, answered_at = coalesce(answered_at, :at), answered_by = :name
                where circular_id = :id and n = :n""").param("answer", answer.name()).param("at", now()).param("name", actor.name())
                .param("id", got.circular().id()).param("n", got.mine().n()).update();
    }

    private void told(String act, CircularBook.Received got, Actor actor) {
        long unit = jdbc.sql("select coalesce(r.unit_id, :sender) from congress.recipient r where r.circular_id = :id and r.n = :n")
                .param("sender", got.circular().unitId()).param("id", got.circular().id()).param("n", got.mine().n()).query(Long.class).single();
        trail.record(actor, act, unit, "circular:" + got.circular().id(), null, null, Map.of("title", got.circular().title()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
