package org.unionhall.membership.importing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The long work of imports, as jobs kept in the database: asked for in the transaction of the act, begun at once on
 * this node, taken over when a node dies. A job whose import has moved on does nothing, so running twice is harmless.
 */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);
    private static final TaskDescriptor<Long> READ = TaskDescriptor.of("roster-import-read", Long.class);
    private static final TaskDescriptor<Long> COMMIT = TaskDescriptor.of("roster-import-commit", Long.class);

    @Bean
    OneTimeTask<Long> rosterImportRead(ImportSteps steps) {
        return Tasks.oneTime(READ).execute((instance, context) -> steps.read(instance.getData()));
    }

    @Bean
    OneTimeTask<Long> rosterImportCommit(ImportSteps steps) {
        return Tasks.oneTime(COMMIT).execute((instance, context) -> steps.commit(instance.getData()));
    }

    @Bean
    Asking rosterImportAsking(ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new Asking(scheduler, clock);
    }

    /** Asks for jobs. */
    static class Asking {

        private final ObjectProvider<Scheduler> scheduler;
        private final Clock clock;

        Asking(ObjectProvider<Scheduler> scheduler, Clock clock) {
            this.scheduler = scheduler;
            this.clock = clock;
        }

        void read(long id) {
            ask(READ, id);
        }

        void commit(long id) {
            ask(COMMIT, id);
        }

        private void ask(TaskDescriptor<Long> job, long id) {
            Scheduler jobs = scheduler.getObject();
            jobs.schedule(job.instance(id + "-" + UUID.randomUUID()).data(id).scheduledTo(clock.instant()));
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        jobs.triggerCheckForDueExecutions();
                    }
                });
            }
        }
    }

    /** What a stop or crash has left half done goes on at once, without waiting until the old job is taken for dead. */
    @Bean
    Resuming rosterImportResuming(Imports imports, Asking asking) {
        return new Resuming(imports, asking);
    }

    record Resuming(Imports imports, Asking asking) {

        @EventListener(ApplicationReadyEvent.class)
        void resume() {
            for (RosterImport emptied : imports.emptied()) {
                imports.move(emptied.id(), ImportState.READING, ImportState.PREVIEWED);
            }
            for (RosterImport left : imports.unfinished()) {
                log.info("花名册导入 {}：接着做（{}）", left.id(), left.state());
                if (left.state() == ImportState.READING) {
                    asking.read(left.id());
                } else {
                    asking.commit(left.id());
                }
            }
        }
    }
}
