package org.unionhall.access.signin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Actor;
import org.unionhall.access.Throttle;
import org.unionhall.access.Trail;
import org.unionhall.access.door.Sessions;

/** Rules of passwords and their change. A change signs the account out everywhere. */
@Component
public class Passwords {

    private static final int SHORTEST = 10;
    private static final int OWN_LETTERS = 8;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> COMMON = Set.of("1234567890", "12345678910", "0123456789", "0987654321",
            "qwertyuiop", "asdfghjkl123", "password123", "passw0rd123", "administrator", "unionhall123", "gonghui123",
            "gonghui2026", "1q2w3e4r5t", "1qaz2wsx3edc", "aa12345678", "abc1234567", "abcd123456", "a123456789",
            "qwe1234567", "woaini1314", "woaini520520", "iloveyou1314", "zhongguo123", "shanxi123456");

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Trail trail;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder, Sessions sessions, Throttle throttle, Trail trail) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.sessions = sessions;
        this.throttle = throttle;
        this.trail = trail;
    }

    @Transactional
    void change(Actor me, String present, String fresh, String again, String address) {
        prove(me, present, address);
        if (!fresh.equals(again)) {
            throw AccessRefusal.PASSWORD_DIFFERS.because();
        }
        if (fresh.equals(present)) {
            throw AccessRefusal.PASSWORD_SAME.because();
        }
        check(fresh, me.login());
        set(me.account(), fresh, false);
        trail.record(me, "PASSWORD_CHANGED", me.unit(), "account:" + me.account(), null, null, null);
    }

    /** Asks for the present password once more before something grave; guessing here is slowed down as at the door. */
    public void prove(Actor me, String present, String address) {
        throttle.check(address);
        String known = jdbc.sql("select password from access.account where id = :id").param("id", me.account())
                .query(String.class).single();
        if (!encoder.matches(present, known)) {
            throttle.failed(address);
            throw AccessRefusal.PRESENT_WRONG.because();
        }
    }

    /** Sets a password and signs the account out everywhere. */
    public void set(long account, String password, boolean mustChange) {
        jdbc.sql("""
                update access.account set password = :password, must_change = :must, failures = 0, locked_until = null
                where id = :id
                """).param("password", encoder.encode(password)).param("must", mustChange).param("id", account).update();
        sessions.endAll(account);
    }

    /** A password to hand over on paper: four groups of four letters that cannot be taken for one another. */
    public static String initial() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** @throws org.unionhall.platform.refusal.Refusal when the password is short, common or made of the login */
    public static void check(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw AccessRefusal.PASSWORD_SHORT.because();
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.replace(login, "").length() < OWN_LETTERS
                || lower.codePoints().distinct().count() < 4) {
            throw AccessRefusal.PASSWORD_COMMON.because();
        }
    }
}
