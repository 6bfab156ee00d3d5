package org.unionhall.notice.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what nobody needs: the numbers of letters that were not sent after thirty days, letters after half a year
 * (network logs are kept six months by law), notices in the site after two years.
 */
@Component
class Tidying {

    private static final Duration NUMBERS = Duration.ofDays(30);
    private static final Duration LETTERS = Duration.ofDays(184);
    private static final Duration NOTICES = Duration.ofDays(731);

    private final JdbcClient jdbc;
    private final Clock clock;

    Tidying(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void run() {
        jdbc.sql("""
                update notice.outbox set address = null, secret = null
                where state in ('FAILED', 'HELD') and address is not null and made_at < :then
                """).param("then", before(NUMBERS)).update();
        jdbc.sql("delete from notice.outbox where state <> 'WAITING' and made_at < :then").param("then", before(LETTERS))
                .update();
        jdbc.sql("delete from notice.notice where at < :then").param("then", before(NOTICES)).update();
    }

    private Timestamp before(Duration life) {
        return Timestamp.from(clock.instant().minus(life));
    }
}
