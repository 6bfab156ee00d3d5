package org.unionhall.membership.importing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.access.Acting;
import org.unionhall.access.Trail;
import org.unionhall.figure.Counting;

/**
 * Writes a preview into persons, members and their history: all good rows or none, in one transaction. What has changed
 * since the preview stays out and is told as an error of its row.
 */
@Component
class Committing {

    private static final Logger log = LoggerFactory.getLogger(Committing.class);
    private static final int ATTEMPTS = 3;

    private final Imports imports;
    private final ImportLock lock;
    private final Recheck recheck;
    private final MemberWriting writing;
    private final PreviewRounding rounding;
    private final Counting counting;
    private final Trail trail;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;

    Committing(Imports imports, ImportLock lock, Recheck recheck, MemberWriting writing, PreviewRounding rounding,
            Counting counting, Trail trail, Acting acting, Clock clock, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.lock = lock;
        this.recheck = recheck;
        this.writing = writing;
        this.rounding = rounding;
        this.counting = counting;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Somebody else wrote one of the persons at the same moment; the whole is looked at again. */
    static final class SomebodyWasFaster extends RuntimeException {
        SomebodyWasFaster() {
            super("somebody was faster", null, false, false);
        }
    }

    /** Does nothing unless the import is waiting to be written; false when its preview is gone and must be read. */
    boolean commit(long id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(whole.execute(status -> write(id)));
            } catch (SomebodyWasFaster e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean write(long id) {
        lock.take(id);
        RosterImport imported = imports.get(id);
        if (imported.state() != ImportState.COMMITTING) {
            return true;
        }
        if (rounding.counts(id).total() != imported.counts().total()) {
            return false;
        }
        long began = System.nanoTime();
        recheck.markChanged(id, imported.area());
        Counts counts = rounding.counts(id);
        progress(id, 20, counts);
        Instant at = clock.instant();
        int[] written = {0};
        counting.around("membership.member", MemberWriting.PERSONS, Map.of("import", id), () ->
                counting.around("membership.change", "r.import_id = :import", Map.of("import", id), () ->
                        written[0] = writing.write(id, imported.committer(), Timestamp.from(at), counts.toWrite(),
                                percent -> progress(id, percent, counts))));
        imports.committed(id, written[0], at);
        trail.record(imported.committer() == null ? null : acting.of(imported.committer()), "ROSTER_IMPORT_COMMITTED",
                imported.unitId(), "roster-import:" + id, null, null, Map.of("file", imported.fileName(),
                        "rows", counts.total(), "written", written[0], "error", counts.error()));
        log.info("花名册导入 {}：写入 {} 行，{} 毫秒", id, written[0], (System.nanoTime() - began) / 1_000_000);
        return true;
    }

    /** Told at once, outside the transaction that is still writing. */
    private void progress(long id, int percent, Counts counts) {
        aside.executeWithoutResult(status -> imports.progress(id, ImportState.COMMITTING, percent, counts));
    }
}
