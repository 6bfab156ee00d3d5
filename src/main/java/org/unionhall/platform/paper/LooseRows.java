package org.unionhall.platform.paper;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Loose papers as rows. */
final class LooseRows implements Loose {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    LooseRows(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void coming(String key) {
        apart.executeWithoutResult(status -> going(key));
    }

    @Override
    public boolean settled(String key) {
        return jdbc.sql("delete from platform.loose_paper where key = :key").param("key", key).update() == 1;
    }

    @Override
    public void going(String key) {
        jdbc.sql("insert into platform.loose_paper (key, at) values (:key, :at) on conflict (key) do nothing").param("key", key)
                .param("at", Timestamp.from(clock.instant())).update();
    }

    /** Some of those loose since before then, by their keys, those behind the given one. */
    List<String> since(Instant then, String after) {
        return jdbc.sql("select key from platform.loose_paper where at < :then and key > :after order by key limit :most")
                .param("then", Timestamp.from(then)).param("after", after).param("most", AT_ONCE).query(String.class).list();
    }
}
