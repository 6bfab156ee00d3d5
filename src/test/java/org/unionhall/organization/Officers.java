package org.unionhall.organization;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.NewAccount;
import org.unionhall.access.Role;
import org.unionhall.access.door.Session;
import org.unionhall.access.door.Sessions;

/** Signs in officers for tests of pages and of the doors for programs. */
@Component
public class Officers {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Accounts accounts;
    private final Sessions sessions;

    Officers(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** A bearer token of a fresh account with these roles at the unit. */
    public String token(Unit unit, Role... roles) {
        return secret(Session.Kind.API, unit, roles);
    }

    /** The value of the session cookie of a fresh account with these roles at the unit. */
    public String cookie(Unit unit, Role... roles) {
        return secret(Session.Kind.PAGE, unit, roles);
    }

    private String secret(Session.Kind kind, Unit unit, Role... roles) {
        String login = "tester-" + SERIAL.incrementAndGet() + "-" + unit.id();
        long account = accounts.open(new NewAccount(login, "测试员", unit.id(), "correct-horse-" + login, false), null);
        for (Role role : roles) {
            accounts.appoint(account, unit.id(), role, LocalDate.of(2020, 1, 1), null, null);
        }
        return sessions.open(account, kind, "test").secret();
    }
}
