package org.unionhall.access.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.access.trail.Fault.Kind;
import org.unionhall.platform.sealing.Seals;

/**
 * Checks the trail: every row against its seal, every link against the one before, every day against its seal and the
 * day before, the end against what was noted outside of the database. Memory stays flat whatever the number of rows.
 */
@Component
class Checking {

    /** The newest rows may not hang on the chain yet. */
    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final int FETCH = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final SealedTrail sealed;
    private final Linking linking;
    private final Heads heads;
    private final Seals seals;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Checking(JdbcClient jdbc, JdbcTemplate jdbcTemplate, SealedTrail sealed, Linking linking, Heads heads, Seals seals,
            Trail trail, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(jdbcTemplate.getDataSource());
        this.streaming.setFetchSize(FETCH);
        this.sealed = sealed;
        this.linking = linking;
        this.heads = heads;
        this.seals = seals;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Checks and logs the check; the actor is null for the program itself. */
    CheckReport checkAndLog(LocalDate from, LocalDate to, Actor by) {
        linking.linkAll();
        CheckReport report = check(from, to);
        trail.record(by, "TRAIL_VERIFIED", null, null, null, null, Map.of("from", from, "to", to, "rows", report.rows(),
                "faults", report.faultCount()));
        return report;
    }

    CheckReport check(LocalDate from, LocalDate to) {
        var found = new ArrayList<Fault>();
        var count = new AtomicLong();
        Consumer<Fault> faults = fault -> {
            if (count.incrementAndGet() <= CheckReport.MOST) {
                found.add(fault);
            }
        };
        long rows = 0;
        for (LocalDate day : days(from, to)) {
            rows += transaction.execute(status -> day(day, faults));
        }
        heads.lost().forEach(sentence -> faults.accept(new Fault(to, Kind.END_LOST, 0, 0, sentence)));
        return new CheckReport(from, to, rows, count.get(), List.copyOf(found));
    }

    private List<LocalDate> days(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select day from access.trail where day between :from and :to
                union select day from access.link where day between :from and :to
                union select day from access.day_seal where day between :from and :to
                order by day""").param("from", from).param("to", to).query(LocalDate.class).list();
    }

    private long day(LocalDate day, Consumer<Fault> faults) {
        Instant settled = clock.instant().minus(SETTLING);
        var check = new DayCheck(day, settled, sealed::mac, faults);
        streaming.query(DayCheck.ROWS, (RowCallbackHandler) check::row, day, day);
        DaySeal seal = DaySeal.find(day, jdbc).orElse(null);
        check.end(seal, seal != null && seal.isGenuine(seals));
        if (seal != null && !Arrays.equals(seal.before(), DaySeal.before(day, jdbc))) {
            faults.accept(new Fault(day, Kind.DAY_REMOVED, 0, 0, "与前一日的封印接不上：此前有整日的留痕被删除或重做。"));
        }
        return check.rows();
    }
}
