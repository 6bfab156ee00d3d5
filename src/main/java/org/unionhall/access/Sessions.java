package org.unionhall.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Session.Kind;

/** Opens and ends sessions. They stand in the database, so that any node knows them and a sign-out reaches all. */
@Component
class Sessions {

    record Opened(String secret, Instant expiresAt) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Forgetting forgetting;

    Sessions(JdbcClient jdbc, Clock clock, Forgetting forgetting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.forgetting = forgetting;
    }

    Opened open(long account, Kind kind, String agent) {
        String secret = Token.secret();
        Instant now = clock.instant();
        Instant until = now.plus(kind.life());
        jdbc.sql("""
                insert into access.session (token_hash, kind, account_id, created_at, seen_at, expires_at, agent)
                values (:hash, :kind, :account, :now, :now, :until, left(:agent, 200))
                """).param("hash", Token.of(secret).hash()).param("kind", kind.name()).param("account", account)
                .param("now", Timestamp.from(now)).param("until", Timestamp.from(until)).param("agent", agent).update();
        return new Opened(secret, until);
    }

    @Transactional
    void end(String secret) {
        jdbc.sql("delete from access.session where token_hash = :hash returning account_id")
                .param("hash", Token.of(secret).hash()).query(Long.class).optional().ifPresent(forgetting::tellAll);
    }

    /** Signs the account out of every browser and program. */
    @Transactional
    void endAll(long account) {
        jdbc.sql("delete from access.session where account_id = :account").param("account", account).update();
        forgetting.tellAll(account);
    }
}
