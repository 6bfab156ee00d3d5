package org.unionhall.access;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.door.Actors;
import org.unionhall.organization.Unit;

/** Opens accounts for tests, each with the same password and no forced change; logins never repeat in a test run. */
@Component
public class TestAccounts {

    public static final String PASSWORD = "correct-horse-9";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Accounts accounts;
    private final Actors actors;
    private final JdbcClient jdbc;

    TestAccounts(Accounts accounts, Actors actors, JdbcClient jdbc) {
        this.accounts = accounts;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** An account at this unit with these roles there; answers its login. */
    public String open(Unit unit, Role... roles) {
        return open(unit.id(), roles);
    }

    public String open(long unit, Role... roles) {
        String login = "test" + SERIAL.incrementAndGet();
        long id = accounts.open(new NewAccount(login, "测试" + login, unit, PASSWORD, false), null);
        for (Role role : roles) {
            accounts.appoint(id, unit, role, LONG_AGO, null, null);
        }
        return login;
    }

    public Actor actor(Unit unit, Role... roles) {
        return actor(open(unit, roles));
    }

    public Actor actor(String login) {
        return actors.of(id(login));
    }

    public long id(String login) {
        return jdbc.sql("select id from access.account where login = :login").param("login", login)
                .query(Long.class).single();
    }
}
