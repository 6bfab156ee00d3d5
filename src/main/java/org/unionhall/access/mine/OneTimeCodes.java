package org.unionhall.access.mine;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.access.signin.OneTimeCode;
import org.unionhall.access.signin.Passwords;
import org.unionhall.platform.sealing.Seals;

/** Switching one's one-time codes on, proven by a first code, and off, proven by the password. */
@Component
class OneTimeCodes {

    /** Where an account stands: a secret waits to be proven, or the codes are on. */
    record Standing(String pending, boolean on) {
    }

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Passwords passwords;
    private final Trail trail;
    private final Clock clock;

    OneTimeCodes(JdbcClient jdbc, Seals seals, Passwords passwords, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    Standing of(Actor me) {
        return jdbc.sql("select totp_pending, totp_sealed is not null as on from access.account where id = :id")
                .param("id", me.account()).query((row, n) -> new Standing(row.getBytes("totp_pending") == null ? null
                        : seals.open(row.getBytes("totp_pending"), OneTimeCode.CONTEXT), row.getBoolean("on"))).single();
    }

    @Transactional
    void begin(Actor me) {
        if (of(me).on()) {
            throw AccessRefusal.TOTP_ON.because();
        }
        jdbc.sql("update access.account set totp_pending = :secret where id = :id")
                .param("secret", seals.seal(OneTimeCode.newSecret(), OneTimeCode.CONTEXT)).param("id", me.account())
                .update();
    }

    @Transactional
    void confirm(Actor me, String code) {
        Standing standing = of(me);
        if (standing.on()) {
            throw AccessRefusal.TOTP_ON.because();
        }
        if (standing.pending() == null) {
            throw AccessRefusal.TOTP_NOT_STARTED.because();
        }
        long step = OneTimeCode.matchingStep(standing.pending(), code, clock.instant())
                .orElseThrow(AccessRefusal.CODE_WRONG::because);
        jdbc.sql("""
                update access.account set totp_sealed = totp_pending, totp_pending = null, totp_step = :step
                where id = :id""").param("step", step).param("id", me.account()).update();
        trail.record(me, "TOTP_ON", me.unit(), "account:" + me.account(), null, null, null);
    }

    @Transactional
    void off(Actor me, String password, String address) {
        passwords.prove(me, password, address);
        jdbc.sql("update access.account set totp_sealed = null, totp_pending = null where id = :id")
                .param("id", me.account()).update();
        trail.record(me, "TOTP_OFF", me.unit(), "account:" + me.account(), null, null, null);
    }
}
