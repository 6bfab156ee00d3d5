package org.unionhall.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.access.Actor;
import org.unionhall.figure.DailyValues;
import org.unionhall.figure.Figures;
import org.unionhall.membership.RosterImports;
import org.unionhall.organization.Custody;
import org.unionhall.organization.Founding;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.platform.time.Shanghai;

/**
 * Builds the demo union at the first start in demo mode: the tree, then the roster through the real import path. It is
 * done before the doors open, so that nobody walks into a half-built house.
 */
@Component
@ConditionalOnProperty("unionhall.demo")
class DemoUnion implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoUnion.class);
    private static final long SEED = 140_000;
    private static final String BUILT = "demo.built";
    private static final int WORKPLACES = 3_000;
    private static final int MEMBERS = 60_000;
    private static final int OFFICER_FROM = 12;

    private final Units units;
    private final Founding founding;
    private final Custody custody;
    private final RosterImports imports;
    private final Figures figures;
    private final DailyValues dailyValues;
    private final People people;
    private final DemoOfficers officers;
    private final DemoMatters matters;
    private final DemoApplications applications;
    private final DemoPast past;
    private final DemoFounding unfounded;
    private final DemoElections elections;
    private final DemoMeetings meetings;
    private final DemoCommittees committees;
    private final DemoCirculars circulars;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    DemoUnion(Units units, Founding founding, Custody custody, RosterImports imports, Figures figures,
            DailyValues dailyValues, People people, DemoOfficers officers, DemoMatters matters, DemoApplications applications,
            DemoPast past, DemoFounding unfounded, DemoElections elections, DemoMeetings meetings,
            DemoCommittees committees, DemoCirculars circulars, JdbcClient jdbc,
            TransactionTemplate transaction, Clock clock) {
        this.units = units;
        this.founding = founding;
        this.custody = custody;
        this.imports = imports;
        this.figures = figures;
        this.dailyValues = dailyValues;
        this.people = people;
        this.officers = officers;
        this.matters = matters;
        this.applications = applications;
        this.past = past;
        this.unfounded = unfounded;
        this.elections = elections;
        this.meetings = meetings;
        this.committees = committees;
        this.circulars = circulars;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!built()) {
            build();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void build() {
        LOG.info("首次启动演示：正在搭建山西省演示工会…");
        InventedUnion union = new InventedUnion(SEED, WORKPLACES, MEMBERS);
        if (units.withCode(DemoTree.TOP).isEmpty()) {
            founding.foundAll(union.units(Shanghai.today(clock)), null);
        }
        Unit top = units.withCode(DemoTree.TOP).orElseThrow();
        if (figures.of(List.of(top.id()), "member.count").get(top.id()).signum() == 0) {
            load(union, top);
        }
        furnish(union, top);
    }

    /** The figures of the day are kept beside all the rest: they are work of the database, the rest is ours. */
    private void furnish(InventedUnion union, Unit top) {
        try (var beside = Executors.newSingleThreadExecutor()) {
            Future<Integer> kept = beside.submit(dailyValues::keep);
            transaction.executeWithoutResult(status -> {
                entrustSmallOnes(union);
                openAccounts(union, top);
                jdbc.sql("insert into platform.setting (name, value) values (:built, 'true')").param("built", BUILT).update();
            });
            kept.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException("the figures of the day could not be kept", broken);
        }
    }

    /** Each step is taken once, so that a first start cut off in the middle is finished by the next. */
    private boolean built() {
        return jdbc.sql("select exists (select 1 from platform.setting where name = :built)").param("built", BUILT)
                .query(Boolean.class).single();
    }

    private void openAccounts(InventedUnion union, Unit top) {
        Workplace shown = union.workplaces().stream().filter(place -> place.county().equals(DemoTree.COUNTY))
                .max(Comparator.comparingInt(Workplace::members)).orElseThrow();
        String[] worker = union.roster().first(shown.unionCode());
        byte[] key = people.keyOf(DocumentType.ID_CARD, worker[InventedRoster.ID_NUMBER]);
        officers.open(shown.unionCode(), key, worker[InventedRoster.NAME],
                worker[InventedRoster.PHONE], Shanghai.today(clock).minusYears(1),
                Actor.program("演示", top.area()));
        past.tell(shown.unionCode(), officers.worker());
        matters.file(shown.unionCode(), new SplittableRandom(SEED));
        applications.file(shown.unionCode());
        unfounded.begin(new SplittableRandom(SEED));
        elections.hold(shown.unionCode(), officers.worker());
        meetings.hold(shown.unionCode());
        committees.sit(shown.unionCode());
        circulars.send(shown.unionCode(), union.workplaces().stream().filter(place -> place.county().equals(DemoTree.COUNTY)
                && place.members() < OFFICER_FROM).limit(3).map(Workplace::unionCode).toList());
    }

    /**
     * In the two counties with an account, workplaces too small for an officer have their rosters kept by the county, and
     * so has the holding union.
     */
    private void entrustSmallOnes(InventedUnion union) {
        for (Workplace workplace : union.workplaces()) {
            boolean shown = workplace.county().equals(DemoTree.COUNTY) || workplace.county().equals(DemoTree.OTHER_COUNTY);
            if (shown && workplace.members() < OFFICER_FROM) {
                custody.entrust(units.withCode(workplace.unionCode()).orElseThrow().id(),
                        units.withCode(workplace.county()).orElseThrow().id(), Shanghai.today(clock),
                        "人少，没有专人，名册由县总工会代管", null);
            }
        }
        for (String county : List.of(DemoTree.COUNTY, DemoTree.OTHER_COUNTY)) {
            custody.entrust(units.withCode(DemoTree.holdingCode(county)).orElseThrow().id(),
                    units.withCode(county).orElseThrow().id(), Shanghai.today(clock), "周转库名册由县总工会保管", null);
        }
    }

    /** The whole roster as one CSV file through the import: read, checked, previewed, written. */
    private void load(InventedUnion union, Unit top) {
        try {
            Path file = Files.createTempFile("unionhall-demo", ".csv");
            load(union, top, file);
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void load(InventedUnion union, Unit top, Path file) throws IOException {
        long began = System.nanoTime();
        try (Writer out = Files.newBufferedWriter(file)) {
            union.roster().writeCsv(out);
        }
        try (InputStream in = Files.newInputStream(file)) {
            long id = imports.receive(top, "山西省会员花名册（演示）.csv", in, null);
            imports.read(id);
            LOG.info("{} 名会员已由花名册导入，用时 {} 毫秒", imports.commit(id, null),
                    (System.nanoTime() - began) / 1_000_000);
        }
    }
}
