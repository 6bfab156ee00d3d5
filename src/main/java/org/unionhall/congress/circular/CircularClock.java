package org.unionhall.congress.circular;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.platform.time.Shanghai;

/**
 * Tells those who have not answered that the last day is near, once, and that it has passed, once. Any node may run it: each
 * document is held while it is looked at, and what has been told is not found again.
 */
@Component
class CircularClock {

    private static final Logger LOG = LoggerFactory.getLogger(CircularClock.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final CircularBook book;
    private final Circulating circulating;
    private final CircularNotices notices;
    private final TransactionTemplate apart;
    private final Clock clock;

    CircularClock(JdbcClient jdbc, CircularBook book, Circulating circulating, CircularNotices notices, PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.circulating = circulating;
        this.notices = notices;
        this.apart = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run() {
        LocalDate today = Shanghai.today(clock);
        List<Long> ids = List.of(0L);
        while (!ids.isEmpty()) {
            ids = book.due(today, ids.getLast(), AT_ONCE);
            ids.forEach(id -> looked(id, today));
        }
    }

    /** One at a time, in a transaction of its own: what goes wrong with it leaves the others alone. */
    private void looked(long id, LocalDate today) {
        try {
            apart.executeWithoutResult(status -> look(id, today));
        } catch (RuntimeException e) {
            LOG.error("发文 {} 的到期提醒没有成功，下次再试：{}", id, e.getClass().getSimpleName());
        }
    }

    private void look(long id, LocalDate today) {
        book.hold(id);
        Circular circular = book.withId(id).orElseThrow();
        LocalDate near = circulating.near(circular.unitId(), circular.due());
        CircularStage stage = CircularStage.of(today, near, circular.due());
        jdbc.sql("update congress.circular set stage = :stage, next_on = :next where id = :id and closed_at is null").param("stage", stage.name())
                .param("next", stage.next(near, circular.due()), Types.DATE).param("id", id).update();
        if (!circular.open() || stage.compareTo(circular.stage()) <= 0) {
            return;
        }
        if (stage == CircularStage.NEAR) {
            notices.near(circular);
        } else {
            notices.overdue(circular);
        }
    }
}
