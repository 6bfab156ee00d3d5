package org.unionhall.membership.importing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One act on one import at a time, on all nodes, until the transaction ends. Not a lock on the row itself: that must
 * stay free for telling the progress.
 */
@Component
class ImportLock {

    private static final int ROOM = 0x526F_7374;

    private final JdbcClient jdbc;

    ImportLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(long importId) {
        jdbc.sql("select pg_advisory_xact_lock(:room, :id)").param("room", ROOM).param("id", (int) importId)
                .query(rows -> {
                });
    }
}
