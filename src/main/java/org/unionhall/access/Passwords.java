package org.unionhall.access;

import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rules of passwords and their change. A change signs the account out everywhere. */
@Component
class Passwords {

    private static final int SHORTEST = 10;
    private static final Set<String> COMMON = Set.of("1234567890", "12345678910", "0123456789", "qwertyuiop",
            "password123", "passw0rd123", "administrator", "unionhall123", "gonghui123", "1q2w3e4r5t", "aa12345678",
            "abcd123456", "a123456789", "woaini1314");

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final Trail trail;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder, Sessions sessions, Trail trail) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.sessions = sessions;
        this.trail = trail;
    }

    @Transactional
    void change(Actor me, String present, String fresh, String again) {
        String known = jdbc.sql("select password from access.account where id = :id").param("id", me.account())
                .query(String.class).single();
        if (!encoder.matches(present, known)) {
            throw AccessRefusal.WRONG_LOGIN.because();
        }
        if (!fresh.equals(again)) {
            throw AccessRefusal.PASSWORD_DIFFERS.because();
        }
        if (fresh.equals(present)) {
            throw AccessRefusal.PASSWORD_SAME.because();
        }
        check(fresh, me.login());
        set(me.account(), fresh, false);
        trail.record(me, "PASSWORD_CHANGED", null, "account:" + me.account(), null, null, null);
    }

    /** Sets a password and signs the account out everywhere. */
    void set(long account, String password, boolean mustChange) {
        jdbc.sql("""
                update access.account set password = :password, must_change = :must, failures = 0, locked_until = null
                where id = :id
                """).param("password", encoder.encode(password)).param("must", mustChange).param("id", account).update();
        sessions.endAll(account);
    }

    static void check(String password, String login) {
        if (password.length() < SHORTEST) {
            throw AccessRefusal.PASSWORD_SHORT.because();
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.contains(login) || lower.chars().distinct().count() < 4) {
            throw AccessRefusal.PASSWORD_COMMON.because();
        }
    }
}
