package org.unionhall.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.membership.RosterImports;
import org.unionhall.organization.Custody;
import org.unionhall.organization.Founding;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.platform.time.Shanghai;

/** Builds the demo union at the first start in demo mode: the tree, then the roster through the real import path. */
@Component
@ConditionalOnProperty("unionhall.demo")
class DemoUnion implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoUnion.class);
    private static final long SEED = 140_000;
    private static final int WORKPLACES = 3_000;
    private static final int MEMBERS = 60_000;
    private static final int OFFICER_FROM = 12;

    private final Units units;
    private final Founding founding;
    private final Custody custody;
    private final RosterImports imports;
    private final People people;
    private final DemoOfficers officers;
    private final Clock clock;

    DemoUnion(Units units, Founding founding, Custody custody, RosterImports imports, People people, DemoOfficers officers,
            Clock clock) {
        this.units = units;
        this.founding = founding;
        this.custody = custody;
        this.imports = imports;
        this.people = people;
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
        load(union, top);
        entrustSmallOnes(union, ids);
        Workplace shown = union.workplaces().stream().filter(place -> place.county().equals(DemoTree.COUNTY))
                .max(Comparator.comparingInt(Workplace::members)).orElseThrow();
        String[] worker = union.roster().first(shown.unionCode());
        byte[] key = people.keyOf(DocumentType.ID_CARD, worker[InventedRoster.ID_NUMBER]);
        Actor program = Actor.program("演示", top.area());
        officers.open(ids, shown.unionCode(), key, worker[InventedRoster.NAME], Shanghai.today(clock).minusYears(1),
                program);
    }

    /** In the two counties with an account, workplaces too small for an officer have their rosters kept by the county. */
    private void entrustSmallOnes(InventedUnion union, Map<String, Long> ids) {
        for (Workplace workplace : union.workplaces()) {
            boolean shown = workplace.county().equals(DemoTree.COUNTY) || workplace.county().equals(DemoTree.OTHER_COUNTY);
            if (shown && workplace.members() < OFFICER_FROM) {
                custody.entrust(ids.get(workplace.unionCode()), ids.get(workplace.county()), Shanghai.today(clock),
                        "人少，没有专人，名册由县总工会代管", null);
            }
        }
    }

    /** The whole roster as one CSV file through the import: read, checked, previewed, written. */
    private void load(InventedUnion union, Unit top) throws IOException {
        long began = System.nanoTime();
        Path file = Files.createTempFile("unionhall-demo", ".csv");
        try {
            try (Writer out = Files.newBufferedWriter(file)) {
                union.roster().writeCsv(out);
            }
            try (InputStream in = Files.newInputStream(file)) {
                long id = imports.receive(top, "山西省会员花名册（演示）.csv", in, null);
                LOG.info("花名册预览：{}", imports.read(id));
                int written = imports.commit(id, null);
                LOG.info("{} 名会员已导入，用时 {} 毫秒", written, (System.nanoTime() - began) / 1_000_000);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
