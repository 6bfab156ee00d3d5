package org.unionhall.access.registering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Throttle;

/** Checks the codes that were sent: five tries each. A wrong one counts against the address as at the login page. */
@Component
class Proofs {

    static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Handles handles;
    private final Throttle guesses;
    private final Clock clock;

    Proofs(JdbcClient jdbc, Handles handles, Throttle guesses, Clock clock) {
        this.jdbc = jdbc;
        this.handles = handles;
        this.guesses = guesses;
        this.clock = clock;
    }

    Optional<Proof> of(Purpose purpose, String handle) {
        return jdbc.sql("""
                select phone_tail, phone_key, phone_sealed, code_hash is not null as coded, next, proven_at, used_at
                from access.phone_code where handle_hash = :handle and purpose = :purpose""")
                .param("handle", handles.hash(handle)).param("purpose", purpose.name()).query(Proofs::row).optional();
    }

    /** The try is counted before it is looked at, so that many at once count as many. */
    void prove(Purpose purpose, String handle, String typed, String address) {
        guesses.check(address);
        Timestamp now = Timestamp.from(clock.instant());
        int tries = jdbc.sql("""
                update access.phone_code set tries = tries + 1
                where handle_hash = :handle and purpose = :purpose and proven_at is null and expires_at > :now
                  and tries < :most returning tries""").param("handle", handles.hash(handle))
                .param("purpose", purpose.name()).param("now", now).param("most", TRIES).query(Integer.class).optional()
                .orElseThrow(AccessRefusal.SMS_CODE_SPENT::because);
        boolean right = jdbc.sql("""
                update access.phone_code set proven_at = :now where handle_hash = :handle and code_hash = :code
                """).param("now", now).param("handle", handles.hash(handle))
                .param("code", handles.hash(handle, typed.strip())).update() == 1;
        if (!right) {
            guesses.failed(address);
            throw tries == TRIES ? AccessRefusal.SMS_CODE_SPENT.because()
                    : AccessRefusal.SMS_CODE_WRONG.because(TRIES - tries);
        }
    }

    boolean good(Proof proof) {
        return proof.proven(clock.instant());
    }

    /** Uses a proof up, in the transaction of what it is used for. */
    Proof use(Purpose purpose, String handle) {
        Instant now = clock.instant();
        Proof proof = of(purpose, handle).filter(found -> found.proven(now)).orElseThrow(AccessRefusal.SMS_PROOF_OLD::because);
        if (jdbc.sql("update access.phone_code set used_at = :now where handle_hash = :handle and used_at is null")
                .param("now", Timestamp.from(now)).param("handle", handles.hash(handle)).update() == 0) {
            throw AccessRefusal.SMS_PROOF_OLD.because();
        }
        return proof;
    }

    private static Proof row(ResultSet row, int number) throws SQLException {
        return new Proof(row.getString("phone_tail"), row.getBytes("phone_key"), row.getBytes("phone_sealed"),
                row.getBoolean("coded"), row.getString("next"), instant(row.getTimestamp("proven_at")),
                instant(row.getTimestamp("used_at")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
