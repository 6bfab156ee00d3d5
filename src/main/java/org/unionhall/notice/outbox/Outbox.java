package org.unionhall.notice.outbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts letters into the outbox, in the transaction of whoever tells; senders are woken when it commits. */
@Component
public class Outbox {

    /** Seals a one-time code until it was sent. */
    static final String SECRET = "notice.secret";

    /**
     * What is to be put in.
     *
     * @param address sealed, in the context {@link org.unionhall.access.Contacts} names for it
     * @param shown   the same, masked
     * @param secret  sealed code or null; the text has stars in its place
     * @param life    after which it is not worth sending any more, or null
     */
    public record Put(Way way, Long account, byte[] address, String shown, String kind, String title, String text,
                      String href, byte[] secret, boolean urgent, Duration life) {
    }

    private final JdbcTemplate jdbc;
    private final Ways ways;
    private final Sending sending;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, Ways ways, Sending sending, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.sending = sending;
        this.clock = clock;
    }

    public void put(List<Put> letters) {
        if (letters.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        jdbc.batchUpdate("""
                insert into notice.outbox (way, state, account_id, address, shown, kind, title, body, href, secret, urgent,
                    made_at, due_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", letters, letters.size(), (row, letter) -> {
            row.setString(1, letter.way().name());
            row.setString(2, (ways.open(letter.way()) ? LetterState.WAITING : LetterState.HELD).name());
            row.setObject(3, letter.account(), Types.BIGINT);
            row.setBytes(4, letter.address());
            row.setString(5, letter.shown());
            row.setString(6, letter.kind());
            row.setString(7, letter.title());
            row.setString(8, letter.text());
            row.setString(9, letter.href());
            row.setBytes(10, letter.secret());
            row.setBoolean(11, letter.urgent());
            row.setTimestamp(12, Timestamp.from(now));
            row.setTimestamp(13, Timestamp.from(ways.due(letter.way(), letter.urgent(), now)));
            row.setTimestamp(14, letter.life() == null ? null : Timestamp.from(now.plus(letter.life())));
        });
        if (letters.stream().anyMatch(letter -> ways.open(letter.way()))) {
            sending.wakeAfterCommit(letters.stream().anyMatch(Put::urgent));
        }
    }
}
