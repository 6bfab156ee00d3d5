package org.unionhall.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.MovableClock;
import org.unionhall.platform.time.Shanghai;

/** What nothing points to goes after a day, and nothing else does. */
@HallTest
class PaperSweepTest {

    private static final long MOST = 1 << 20;

    @Autowired
    private PaperStore papers;
    @Autowired
    private PaperSweep sweep;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private MovableClock clock;

    @AfterEach
    void putBack() {
        clock.back();
    }

    @Test
    void onlyWhatIsLooseForADayGoes() {
        String loose = papers.keepLoose(pdf(), "散.pdf", MOST).key();
        String kept = transaction.execute(status -> papers.keep(pdf(), "存.pdf", MOST)).key();
        String settled = papers.keepLoose(pdf(), "定.pdf", MOST).key();
        transaction.executeWithoutResult(status -> papers.settle(settled));
        sweep.run();
        assertThatCode(() -> papers.open(loose).close()).doesNotThrowAnyException();
        clock.to(Shanghai.today(clock).plusDays(2));
        sweep.run();
        assertThatThrownBy(() -> papers.open(loose)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> papers.settle(loose)).isInstanceOf(Refusal.class);
        assertThatCode(() -> papers.open(kept).close()).doesNotThrowAnyException();
        assertThatCode(() -> papers.open(settled).close()).doesNotThrowAnyException();
        assertThat(noted(loose)).isFalse();
    }

    @Test
    void whatATransactionUndidIsLooseAgain() {
        String undone = transaction.execute(status -> {
            status.setRollbackOnly();
            return papers.keep(pdf(), "撤.pdf", MOST).key();
        });
        assertThatThrownBy(() -> papers.open(undone)).isInstanceOf(Refusal.class);
        String waiting = papers.keepLoose(pdf(), "等.pdf", MOST).key();
        transaction.executeWithoutResult(status -> {
            papers.settle(waiting);
            status.setRollbackOnly();
        });
        assertThat(noted(waiting)).isTrue();
        transaction.executeWithoutResult(status -> papers.settle(waiting));
    }

    private boolean noted(String key) {
        return jdbc.sql("select exists (select from platform.loose_paper where key = :key)").param("key", key).query(Boolean.class).single();
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream(SamplePapers.pdf(2_000));
    }
}
