package org.unionhall.organization.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.unionhall.organization.WorkingDays;

/** Keeps the calendar in memory and reads it again every few seconds, so that a change on another node arrives. */
@Component
class KeptDays implements WorkingDays, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeptDays.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private volatile Days kept;
    private volatile Thread reader;

    KeptDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean working(LocalDate day) {
        return days().working(day);
    }

    @Override
    public LocalDate after(LocalDate from, int days) {
        return days().after(from, days);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return days().between(from, to);
    }

    /** Called by whoever changes the calendar: here the change counts from the end of the transaction. */
    void changing() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept = null;
            }
        });
    }

    private Days days() {
        Days known = kept;
        return known == null ? read() : known;
    }

    private Days read() {
        var said = new TreeMap<LocalDate, Boolean>();
        jdbc.sql("select day, working from organization.day").query(row -> {
            said.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
        });
        var days = new Days(said);
        kept = days;
        return days;
    }

    @Override
    public void start() {
        Thread reading = Thread.ofVirtual().name("calendar").unstarted(this::readOn);
        reader = reading;
        reading.start();
    }

    private void readOn() {
        while (Thread.currentThread() == reader) {
            try {
                read();
                Thread.sleep(PAUSE);
            } catch (DataAccessException lost) {
                LOG.warn("the calendar could not be read; it stays as it was known");
                if (!paused()) {
                    return;
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void stop() {
        Thread running = reader;
        reader = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }
}
