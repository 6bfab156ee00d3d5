package org.unionhall.organization.tree;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.organization.TreeStill;

/** One act on the tree at a time, on all nodes: held until the transaction ends. */
@Component
public class TreeLock implements TreeStill {

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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)").param("key", KEY).query(rows -> {
        });
    }
}
