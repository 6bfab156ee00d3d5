package org.unionhall.organization.tree;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One act on the tree at a time, on all nodes: held until the transaction ends. */
@Component
public class TreeLock {

    private static final long KEY = 0x556E_6974_5472_6565L;

    private final JdbcClient jdbc;

    TreeLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", KEY).query(rows -> {
        });
    }
}
