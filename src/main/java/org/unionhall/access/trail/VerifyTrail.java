package org.unionhall.access.trail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.platform.command.Command;
import org.unionhall.platform.time.Shanghai;

/**
 * {@code java -jar unionhall.jar verify-trail [from] [to]}: checks the trail, all of it or these days (2026-11-21).
 * Ends with 0 when nothing was found, 1 when something was, 2 when it was asked wrongly.
 */
@Component
class VerifyTrail implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyTrail.class);

    private final Checking checking;
    private final JdbcClient jdbc;
    private final Clock clock;

    VerifyTrail(Checking checking, JdbcClient jdbc, Clock clock) {
        this.checking = checking;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verify-trail";
    }

    @Override
    public int run(List<String> arguments) {
        LocalDate from;
        LocalDate to;
        try {
            from = arguments.isEmpty() ? first() : LocalDate.parse(arguments.getFirst());
            to = arguments.size() < 2 ? Shanghai.today(clock) : LocalDate.parse(arguments.get(1));
        } catch (DateTimeParseException wrong) {
            LOG.error("日期请写成 2026-11-21 这样：verify-trail [起始日期] [截止日期]");
            return 2;
        }
        CheckReport report = checking.checkAndLog(from, to, null);
        report.faults().forEach(fault -> LOG.error("{} {}", fault.day(), fault.sentence()));
        LOG.info(report.sentence());
        return report.sound() ? 0 : 1;
    }

    private LocalDate first() {
        return jdbc.sql("select coalesce(least((select min(day) from access.trail), (select min(day) from access.link)), :today)")
                .param("today", Shanghai.today(clock)).query(LocalDate.class).single();
    }
}
