package org.unionhall.access.setup;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Accounts;
import org.unionhall.access.NewAccount;
import org.unionhall.access.Role;
import org.unionhall.access.TopUnit;
import org.unionhall.access.Trail;
import org.unionhall.platform.time.Shanghai;

/** Makes the top union and its first administrator, once: only while there is no account, and never in the demo. */
@Component
class SetUp {

    static final String LOGIN = "admin";
    private static final long KEY = 0x5365_7455_7021L;

    private final JdbcClient jdbc;
    private final TopUnit top;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;
    private final boolean demo;

    SetUp(JdbcClient jdbc, TopUnit top, Accounts accounts, Trail trail, Clock clock,
            @Value("${unionhall.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.top = top;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
        this.demo = demo;
    }

    boolean isDue() {
        return !demo && !jdbc.sql("select exists (select 1 from access.account)").query(Boolean.class).single();
    }

    /** All or nothing; of two at once the second is refused. */
    @Transactional
    void run(SetUpForm form) {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", KEY).query(rows -> {
        });
        if (!isDue()) {
            throw AccessRefusal.ALREADY_SET_UP.because();
        }
        long unit = top.id().isPresent() ? top.id().getAsLong()
                : top.found(form.code().strip(), form.name().strip(), form.level(), null);
        long account = accounts.open(new NewAccount(LOGIN, form.adminName(), unit, form.password(), false), null);
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.UPPER_OFFICER, Role.OPERATOR}) {
            accounts.appoint(account, unit, role, Shanghai.today(clock), null, null);
        }
        trail.record(null, "SET_UP", unit, "account:" + account, null, null, null);
    }
}
