package org.unionhall.bench;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.NewAccount;
import org.unionhall.access.Role;
import org.unionhall.demo.InventedUnion;
import org.unionhall.organization.Founding;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** The invented union of a bench run, its top unit and the account that looks at it. */
record World(InventedUnion union, Unit top, Unit city, Unit base, String login, String password) {

    static World found(ConfigurableApplicationContext hall, long seed, int units, int members) {
        InventedUnion union = new InventedUnion(seed, units, members);
        long began = System.nanoTime();
        Map<String, Long> ids = hall.getBean(Founding.class).foundAll(union.units(LocalDate.now()), null);
        Table.print("%d units founded in %d ms".formatted(ids.size(), (System.nanoTime() - began) / 1_000_000));
        Units register = hall.getBean(Units.class);
        Unit top = register.withCode("140000").orElseThrow();
        Unit base = register.withCode(union.largest()).orElseThrow();
        Accounts accounts = hall.getBean(Accounts.class);
        Actor program = Actor.program("bench", top.area());
        String password = "bench-" + seed + "-pass";
        long account = accounts.open(new NewAccount("benchofficer", "测量", base.id(), password, false), program);
        accounts.appoint(account, base.id(), Role.UNIT_OFFICER, LocalDate.now().minusDays(1), null, program);
        accounts.appoint(account, top.id(), Role.UPPER_OFFICER, LocalDate.now().minusDays(1), null, program);
        return new World(union, top, register.withCode("140100").orElseThrow(), base, "benchofficer", password);
    }
}
