package org.unionhall.access.door;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.HeldScopes;

/** Tells every node to forget what it kept of an account: after a sign-out, a new post or a changed password. */
@Component
public class Forgetting implements HeldScopes, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final int WAIT_MILLIS = 1_000;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Actors actors;
    private volatile boolean running;

    Forgetting(DataSource database, JdbcClient jdbc, Actors actors) {
        this.database = database;
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** Takes effect here at once and on the other nodes when the transaction commits. */
    public void tellAll(long account) {
        actors.forget(account);
        jdbc.sql("select pg_notify('unionhall_forget', :account)").param("account", Long.toString(account))
                .query(Object.class).optional();
    }

    @Override
    public void forgetAll() {
        actors.forgetAll();
        jdbc.sql("select pg_notify('unionhall_forget', '*')").query(Object.class).optional();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("forgetting").start(this::listen);
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection(); var listen = connection.createStatement()) {
                listen.execute("listen unionhall_forget");
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    PGNotification[] told = postgres.getNotifications(WAIT_MILLIS);
                    for (PGNotification one : told == null ? new PGNotification[0] : told) {
                        if ("*".equals(one.getParameter())) {
                            actors.forgetAll();
                        } else {
                            actors.forget(Long.parseLong(one.getParameter()));
                        }
                    }
                }
                listen.execute("unlisten *");
            } catch (SQLException lost) {
                actors.forgetAll();
                if (running) {
                    LOG.warn("listening for sign-outs was interrupted; listening again");
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
