package org.unionhall.notice.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.unionhall.access.Contacts;
import org.unionhall.platform.sealing.Seals;

/**
 * Takes letters that are due and sends them. A letter taken is out of the others' reach for some minutes; a sender
 * that dies in between leaves it to the next. Tried again ever more slowly, given up in the end.
 */
@Component
class Sending {

    static final int TRIES = 6;
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int BATCH = 20;
    private static final Duration IN_HAND = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration URGENT_PAUSE = Duration.ofSeconds(15);
    private static final int SLOWER = 4;

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Seals seals;
    private final Clock clock;
    private final AtomicInteger calls = new AtomicInteger();

    Sending(JdbcClient jdbc, Ways ways, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.seals = seals;
        this.clock = clock;
    }

    /** Wakes a sender when the transaction has committed; urgent letters get one that looks for nothing else. */
    void wakeAfterCommit(boolean urgent) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (urgent) {
                    Thread.ofVirtual().name("sending-urgent").start(() -> guarded(true));
                }
                wake();
            }
        });
    }

    /** Sends what is due in a thread of its own; calls during a run make it look once more. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            Thread.ofVirtual().name("sending").start(() -> {
                int seen;
                do {
                    seen = calls.get();
                    guarded(false);
                } while (!calls.compareAndSet(seen, 0));
            });
        }
    }

    private void guarded(boolean urgent) {
        try {
            drain(urgent);
        } catch (RuntimeException fault) {
            LOG.warn("sending was interrupted ({}); the job looks again", fault.getClass().getSimpleName());
        }
    }

    /** Sends until nothing is due. */
    void drain() {
        drain(false);
    }

    private void drain(boolean urgent) {
        int taken;
        do {
            List<Letter> letters = take(urgent);
            taken = letters.size();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                letters.forEach(letter -> threads.submit(() -> deliver(letter)));
            }
        } while (taken == BATCH);
    }

    private List<Letter> take(boolean urgent) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update notice.outbox set tries = tries + 1, due_at = :later
                where id in (select id from notice.outbox
                             where state = 'WAITING' and due_at <= :now and (urgent or way <> 'SMS' or :awake)
                               and (urgent or not :urgent)
                             order by urgent desc, due_at, id limit :batch for update skip locked)
                returning id, way, address, kind, title, body, href, secret, urgent, tries, expires_at""")
                .param("now", Timestamp.from(now)).param("later", Timestamp.from(now.plus(IN_HAND)))
                .param("awake", ways.awake()).param("urgent", urgent).param("batch", BATCH).query(this::opened).list();
    }

    private Letter opened(ResultSet row, int number) throws SQLException {
        Way way = Way.valueOf(row.getString("way"));
        byte[] secret = row.getBytes("secret");
        String code = secret == null ? null : seals.open(secret, Outbox.SECRET);
        Timestamp expires = row.getTimestamp("expires_at");
        return new Letter(row.getLong("id"), way,
                seals.open(row.getBytes("address"), way == Way.SMS ? Contacts.PHONE : Contacts.EMAIL),
                row.getString("kind"), row.getString("title"),
                code == null ? row.getString("body") : row.getString("body").replace(Letter.STARS, code),
                row.getString("href"), code, row.getBoolean("urgent"), row.getInt("tries"),
                expires == null ? null : expires.toInstant());
    }

    private void deliver(Letter letter) {
        if (!ways.open(letter.way())) {
            done(letter, LetterState.HELD, null);
            return;
        }
        if (letter.expiresAt() != null && letter.expiresAt().isBefore(clock.instant())) {
            done(letter, LetterState.FAILED, "验证码已过有效期，不再发送");
            return;
        }
        try {
            ways.send(letter);
            done(letter, LetterState.SENT, null);
        } catch (NotSent refused) {
            if (letter.tries() >= TRIES) {
                LOG.warn("消息 {} 试了 {} 次没有发出，已放弃", letter.id(), letter.tries());
                done(letter, LetterState.FAILED, refused.getMessage());
            } else {
                again(letter, refused.getMessage());
            }
        }
    }

    private void again(Letter letter, String answer) {
        Instant then = clock.instant().plus(pause(letter.urgent(), letter.tries()));
        jdbc.sql("""
                update notice.outbox set due_at = :due, answer = :answer
                where id = :id and state = 'WAITING' and tries = :tries""").param("tries", letter.tries())
                .param("due", Timestamp.from(ways.due(letter.way(), letter.urgent(), then))).param("answer", answer)
                .param("id", letter.id()).update();
    }

    /** 1, 4, 16 minutes, one hour, four hours; a code waits fifteen seconds each time. */
    static Duration pause(boolean urgent, int tries) {
        return urgent ? URGENT_PAUSE : FIRST_PAUSE.multipliedBy((long) Math.pow(SLOWER, tries - 1));
    }

    private void done(Letter letter, LetterState state, String answer) {
        jdbc.sql("""
                update notice.outbox set state = :state, done_at = :now, answer = :answer,
                    address = case when :sent then null else address end, secret = case when :sent then null else secret end
                where id = :id and state = 'WAITING'""").param("state", state.name())
                .param("now", Timestamp.from(clock.instant())).param("answer", answer)
                .param("sent", state == LetterState.SENT).param("id", letter.id()).update();
    }
}
