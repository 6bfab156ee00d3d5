package org.unionhall.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.unionhall.access.Session.Kind;
import org.unionhall.platform.sealing.Seals;

/**
 * Checks a name or phone with its password (and one-time code where switched on) and opens a session. Five wrong
 * passwords lock the account for a quarter of an hour; an unknown name takes as long to refuse as a wrong password.
 */
@Component
class SigningIn {

    private static final int FAILURES_ALLOWED = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private record Account(long id, String password, byte[] totpSealed, long totpStep, int failures,
                           Instant lockedUntil) {
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Seals seals;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Actors actors;
    private final Trail trail;
    private final Clock clock;
    private final String nobodysPassword;

    SigningIn(JdbcClient jdbc, PasswordEncoder passwords, Seals seals, Sessions sessions, Throttle throttle,
            Actors actors, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.seals = seals;
        this.sessions = sessions;
        this.throttle = throttle;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
        this.nobodysPassword = passwords.encode("nobody");
    }

    Sessions.Opened signIn(String login, String password, String code, Kind kind, String address, String agent) {
        throttle.check(address);
        Optional<Account> found = find(login.strip().toLowerCase(Locale.ROOT));
        Instant now = clock.instant();
        found.filter(account -> account.lockedUntil() != null && account.lockedUntil().isAfter(now))
                .ifPresent(account -> {
                    throw AccessRefusal.LOCKED.because(Duration.between(now, account.lockedUntil()).toMinutes() + 1);
                });
        boolean right = passwords.matches(password, found.map(Account::password).orElse(nobodysPassword));
        if (found.isEmpty() || !right) {
            throttle.failed(address);
            found.ifPresent(account -> failed(account, now));
            throw AccessRefusal.WRONG_LOGIN.because();
        }
        Account account = found.get();
        checkCode(account, code, address, now);
        jdbc.sql("update access.account set failures = 0, locked_until = null where id = :id")
                .param("id", account.id()).update();
        Sessions.Opened opened = sessions.open(account.id(), kind, agent);
        trail.record(actors.of(account.id()), "SIGNED_IN", null, "account:" + account.id(), null, null,
                Map.of("kind", kind.name()));
        return opened;
    }

    private void checkCode(Account account, String code, String address, Instant now) {
        if (account.totpSealed() == null) {
            return;
        }
        String secret = seals.open(account.totpSealed(), "account.totp");
        long step = OneTimeCode.matchingStep(secret, code, now).orElse(-1);
        boolean fresh = step > account.totpStep() && jdbc.sql("""
                update access.account set totp_step = :step where id = :id and totp_step < :step
                """).param("step", step).param("id", account.id()).update() == 1;
        if (!fresh) {
            throttle.failed(address);
            failed(account, now);
            throw AccessRefusal.CODE_WRONG.because();
        }
    }

    private void failed(Account account, Instant now) {
        jdbc.sql("""
                update access.account
                set failures = case when failures + 1 >= :allowed then 0 else failures + 1 end,
                    locked_until = case when failures + 1 >= :allowed then :until else locked_until end
                where id = :id
                """).param("allowed", FAILURES_ALLOWED).param("until", Timestamp.from(now.plus(LOCKED_FOR)))
                .param("id", account.id()).update();
        trail.record(null, "SIGN_IN_FAILED", null, "account:" + account.id(), null, null, null);
    }

    private Optional<Account> find(String login) {
        byte[] phone = login.matches("1\\d{10}") ? seals.key("phone", login) : new byte[0];
        return jdbc.sql("""
                select id, password, totp_sealed, totp_step, failures, locked_until from access.account
                where (login = :login or phone_key = :phone) and closed_at is null
                """).param("login", login).param("phone", phone)
                .query((row, number) -> new Account(row.getLong("id"), row.getString("password"),
                        row.getBytes("totp_sealed"), row.getLong("totp_step"), row.getInt("failures"),
                        row.getTimestamp("locked_until") == null ? null
                                : row.getTimestamp("locked_until").toInstant()))
                .optional();
    }
}
