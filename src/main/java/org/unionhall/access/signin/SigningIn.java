package org.unionhall.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Throttle;
import org.unionhall.access.Trail;
import org.unionhall.access.door.Actors;
import org.unionhall.access.door.Session.Kind;
import org.unionhall.access.door.Sessions;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sealing.Seals;

/**
 * Checks a name or phone with its password (and one-time code where switched on) and opens a session. Five wrong
 * passwords lock the account for a quarter of an hour; an unknown name takes as long to refuse as a wrong password.
 */
@Component
class SigningIn {

    private static final int FAILURES_ALLOWED = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final int TURNSTILES = 64;

    private record Account(long id, long unit, String password, byte[] totpSealed, long totpStep,
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
    private final Supplier<String> nobodysPassword;
    private final Lock[] turnstiles = Stream.generate(ReentrantLock::new).limit(TURNSTILES).toArray(Lock[]::new);

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
        this.nobodysPassword = SingletonSupplier.of(() -> passwords.encode("nobody"));
    }

    Sessions.Opened signIn(String login, String password, String code, Kind kind, String address, String agent) {
        throttle.check(address);
        String name = login.strip().toLowerCase(Locale.ROOT);
        Account account = oneAtATime(name, () -> proven(name, password, code, address));
        Sessions.Opened opened = sessions.open(account.id(), kind, agent);
        trail.record(actors.of(account.id()), "SIGNED_IN", account.unit(), "account:" + account.id(), null, null,
                Map.of("session", kind.name()));
        return opened;
    }

    /** Guesses at one name wait for each other, so that a hundred at once count as a hundred. */
    private Account oneAtATime(String name, Supplier<Account> check) {
        Lock turnstile = turnstiles[Math.floorMod(name.hashCode(), TURNSTILES)];
        turnstile.lock();
        try {
            return check.get();
        } finally {
            turnstile.unlock();
        }
    }

    private Account proven(String name, String password, String code, String address) {
        Optional<Account> found = find(name);
        Instant now = clock.instant();
        found.filter(account -> account.lockedUntil() != null && account.lockedUntil().isAfter(now))
                .ifPresent(account -> {
                    throw AccessRefusal.LOCKED.because(Duration.between(now, account.lockedUntil()).toMinutes() + 1);
                });
        boolean right = passwords.matches(password, found.map(Account::password).orElseGet(nobodysPassword));
        if (found.isEmpty() || !right) {
            throw failed(found, AccessRefusal.WRONG_LOGIN, address, now);
        }
        Account account = found.get();
        if (account.totpSealed() != null && !codeCounts(account, code, now)) {
            throw failed(found, code == null || code.isBlank() ? AccessRefusal.CODE_MISSING : AccessRefusal.CODE_WRONG,
                    address, now);
        }
        jdbc.sql("update access.account set failures = 0, locked_until = null, signed_in_at = :now where id = :id")
                .param("now", Timestamp.from(now)).param("id", account.id()).update();
        return account;
    }

    private boolean codeCounts(Account account, String code, Instant now) {
        String secret = seals.open(account.totpSealed(), OneTimeCode.CONTEXT);
        long step = OneTimeCode.matchingStep(secret, code, now).orElse(-1);
        return step > account.totpStep() && jdbc.sql("""
                update access.account set totp_step = :step where id = :id and totp_step < :step
                """).param("step", step).param("id", account.id()).update() == 1;
    }

    private Refusal failed(Optional<Account> account, AccessRefusal reason, String address, Instant now) {
        if (reason == AccessRefusal.CODE_MISSING) {
            return reason.because();
        }
        throttle.failed(address);
        account.ifPresent(known -> jdbc.sql("""
                update access.account
                set failures = case when failures + 1 >= :allowed then 0 else failures + 1 end,
                    locked_until = case when failures + 1 >= :allowed then :until else locked_until end
                where id = :id
                """).param("allowed", FAILURES_ALLOWED).param("until", Timestamp.from(now.plus(LOCKED_FOR)))
                .param("id", known.id()).update());
        trail.record(null, "SIGN_IN_FAILED", account.map(Account::unit).orElse(null),
                account.map(known -> "account:" + known.id()).orElse(null), null, null, null);
        return reason.because();
    }

    private Optional<Account> find(String login) {
        byte[] phone = login.matches("1\\d{10}") ? seals.key("phone", login) : new byte[0];
        return jdbc.sql("""
                select id, unit_id, password, totp_sealed, totp_step, locked_until from access.account
                where (login = :login or phone_key = :phone) and closed_at is null
                order by login = :login desc limit 1
                """).param("login", login).param("phone", phone)
                .query((row, number) -> new Account(row.getLong("id"), row.getLong("unit_id"),
                        row.getString("password"), row.getBytes("totp_sealed"), row.getLong("totp_step"),
                        row.getTimestamp("locked_until") == null ? null
                                : row.getTimestamp("locked_until").toInstant()))
                .optional();
    }
}
