package org.unionhall.demo;

import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.organization.Founding;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** Builds the demo union at the first start in demo mode: the tree, then the roster through the real import path. */
@Component
@ConditionalOnProperty("unionhall.demo")
class DemoUnion implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoUnion.class);
    private static final long SEED = 140_000;
    private static final int WORKPLACES = 3_000;
    private static final int MEMBERS = 60_000;

    private final Units units;
    private final Founding founding;
    private final DemoOfficers officers;
    private final Clock clock;

    DemoUnion(Units units, Founding founding, DemoOfficers officers, Clock clock) {
        this.units = units;
        this.founding = founding;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (units.withCode(DemoTree.TOP).isPresent()) {
            return;
        }
        LOG.info("首次启动演示：正在搭建山西省演示工会（约 20 秒）…");
        long began = System.nanoTime();
        InventedUnion union = new InventedUnion(SEED, WORKPLACES, MEMBERS);
        Map<String, Long> ids = founding.foundAll(new DemoTree(union, Shanghai.today(clock)).units(), null);
        LOG.info("{} 个组织已建立，用时 {} 毫秒", ids.size(), (System.nanoTime() - began) / 1_000_000);
        Unit top = units.withCode(DemoTree.TOP).orElseThrow();
        Actor program = Actor.program("演示", top.area());
        Workplace shown = union.workplaces().stream().filter(place -> place.county().equals(DemoTree.COUNTY))
                .max(java.util.Comparator.comparingInt(Workplace::members)).orElseThrow();
        officers.open(ids, shown.unionCode(), null, "张伟", Shanghai.today(clock).minusYears(1), program);
    }
}
